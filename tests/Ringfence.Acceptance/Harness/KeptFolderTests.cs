using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Harness;

public sealed class KeptFolderTests : IDisposable
{
    private static readonly string Parent = Path.Combine(RepositoryFolder.Root, "artifacts", "acceptance");

    private readonly ScratchFolder scratch = new();

    // Its own name, so that nothing of another run is found.
    private readonly string name = $"kept-folder-test-{Guid.NewGuid():N}";

    public void Dispose()
    {
        foreach (var folder in Made())
            Directory.Delete(folder, recursive: true);
        scratch.Dispose();
    }

    [Fact]
    public async Task Folder_is_made_once_for_the_same_sources()
    {
        var made = 0;

        var first = await KeptFolder.Of(name, [Source("a")], Make);
        var second = await KeptFolder.Of(name, [Source("a")], Make);

        Assert.Equal((1, first, true), (made, second, File.Exists(Path.Combine(second, "content"))));
        Task Make(string folder)
        {
            made++;
            return File.WriteAllTextAsync(Path.Combine(folder, "content"), "", TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Other_sources_make_another_folder()
    {
        var first = await KeptFolder.Of(name, [Source("a")], _ => Task.CompletedTask);
        var second = await KeptFolder.Of(name, [Source("b")], _ => Task.CompletedTask);

        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Folder_that_could_not_be_made_is_not_kept()
    {
        await Assert.ThrowsAsync<NotSupportedException>(() => KeptFolder.Of(name, [Source("a")], _ => throw new NotSupportedException()));

        Assert.Empty(Made());
    }

    private string[] Made() => [.. Directory.GetDirectories(Parent).Where(folder => folder.Contains(name, StringComparison.Ordinal))];

    private string Source(string content) => scratch.Write("source", content);
}
