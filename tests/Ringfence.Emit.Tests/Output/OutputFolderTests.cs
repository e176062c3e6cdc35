using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void New_folder_holds_files_modes_and_manifest()
    {
        var tree = new EmittedTree(
            ["t"],
            [
                new EmittedFile("a/b/run.sh", "true\n", (UnixFileMode)0b111_101_000),
                new EmittedFile("c.xml", "<ä/>\n", (UnixFileMode)0b110_110_110),
            ]
        );
        var summary = new OutputFolder(Path.Combine(scratch.Target, "deep", "er") + "/").Write(tree);

        Assert.Equal(new WriteSummary(Path.Combine(scratch.Target, "deep", "er"), 2, 0, 0), summary);
        Assert.Equal("true\n", scratch.Read("deep/er/a/b/run.sh"));
        Assert.Equal(Manifest.Of(tree).ToJson(), scratch.Read("deep/er/manifest.json"));
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal((UnixFileMode)0b111_101_000, File.GetUnixFileMode(scratch.At("deep/er/a/b/run.sh")));
        Assert.Equal((UnixFileMode)0b110_110_110, File.GetUnixFileMode(scratch.At("deep/er/c.xml")));
    }

    [Fact]
    public void Empty_folder_is_taken_and_keeps_its_mode()
    {
        Directory.CreateDirectory(scratch.Target);
        Disk.SetMode(scratch.Target, (UnixFileMode)0b111_000_000);
        scratch.Folder.Write(Scratch.Tree(("a", "1")));
        Assert.Equal("1", scratch.Read("a"));
        Assert.Equal(OperatingSystem.IsWindows() ? null : (UnixFileMode)0b111_000_000, Disk.ModeOf(scratch.Target));
    }

    [Fact]
    public void Second_run_replaces_adds_and_removes()
    {
        scratch.Folder.Write(Scratch.Tree(("same", "1"), ("other", "1"), ("gone/deep/x", "1"), ("turns", "1")));
        var summary = scratch.Folder.Write(Scratch.Tree(("same", "1"), ("other", "2"), ("new", "3"), ("turns/into", "4")));

        Assert.Equal((3, 1, 2), (summary.Written, summary.Unchanged, summary.Removed));
        Assert.Equal(["manifest.json", "new", "other", "same", "turns"], Entries());
        Assert.Equal(("2", "4"), (scratch.Read("other"), scratch.Read("turns/into")));
        Assert.Empty(scratch.Siblings());

        scratch.Folder.Write(Scratch.Tree(("turns", "5")));
        Assert.Equal("5", scratch.Read("turns"));
    }

    [Fact]
    public void Run_that_changes_nothing_touches_nothing()
    {
        var tree = Scratch.Tree(("a", "1"));
        scratch.Folder.Write(tree);
        var before = File.GetLastWriteTimeUtc(scratch.At("a"));
        File.SetLastWriteTimeUtc(scratch.At("a"), before.AddDays(-1));

        Assert.Equal(
            (0, 1, 0),
            scratch.Folder.Write(tree) is var summary ? (summary.Written, summary.Unchanged, summary.Removed) : default
        );
        Assert.Equal(before.AddDays(-1), File.GetLastWriteTimeUtc(scratch.At("a")));
    }

    [Fact]
    public void File_that_somebody_deleted_or_whose_mode_changed_is_written_again()
    {
        var tree = Scratch.Tree(("a", "1"), ("b", "2"));
        scratch.Folder.Write(tree);
        var before = scratch.Everything();
        File.Delete(scratch.At("a"));
        Disk.SetMode(scratch.At("b"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        scratch.Folder.Write(tree);
        Assert.Equal(before, scratch.Everything());
    }

    [Fact]
    public void Path_that_is_a_file_is_refused()
    {
        File.WriteAllText(scratch.Target, "mine");
        Refused("it is a file", "Choose another path");
        Assert.Equal("mine", File.ReadAllText(scratch.Target));
    }

    [Fact]
    public void Path_below_a_file_is_refused()
    {
        File.WriteAllText(scratch.Target, "mine");
        Assert.Throws<OutputFolderException>(() => new OutputFolder(scratch.At("x")).Write(Scratch.Tree(("a", "1"))));
    }

    [Fact]
    public void Path_that_is_a_symbolic_link_is_refused()
    {
        Directory.CreateSymbolicLink(scratch.Target, scratch.Root);
        Refused("it is a symbolic link", scratch.Root);
    }

    [Fact]
    public void Root_of_the_file_system_is_refused() =>
        Assert.Throws<OutputFolderException>(() => new OutputFolder(Path.GetPathRoot(scratch.Root)!));

    [Fact]
    public void Folder_that_nobody_may_write_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc, where not even root creates a file");
        var error = Assert.Throws<OutputFolderException>(() => new OutputFolder("/proc/ringfence-test").Write(Scratch.Tree(("a", "1"))));
        Assert.Contains("permissions", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes.txt", "mine", "has no manifest.json")]
    [InlineData("manifest.json", "{ \"name\": \"an extension of a browser\" }", "which program generated it")]
    [InlineData("manifest.json", "{", "no JSON")]
    public void Folder_with_content_of_others_alone_is_refused(string path, string content, string expected)
    {
        scratch.Put(path, content);
        Refused(expected, "Choose an empty folder");
        Assert.Equal(content, scratch.Read(path));
    }

    [Fact]
    public void Second_run_at_the_same_time_is_refused()
    {
        scratch.Folder.Write(Scratch.Tree(("a", "1")));
        using (OutputLock.Take(new FolderNames(scratch.Target)))
            Refused("another run is writing it", "Wait");
        scratch.Folder.Write(Scratch.Tree(("a", "2")));
        Assert.Equal("2", scratch.Read("a"));
    }

    [Fact]
    public void Many_runs_at_once_leave_one_whole_result()
    {
        scratch.Folder.Write(Scratch.Tree(("a", "0"), ("b", "0")));
        var refused = 0;
        System.Threading.Tasks.Parallel.For(
            1,
            40,
            n =>
            {
                try
                {
                    new OutputFolder(scratch.Target).Write(Scratch.Tree(("a", $"{n}"), ("b", $"{n}")));
                }
                catch (OutputFolderException error) when (error.Problem == "another run is writing it")
                {
                    System.Threading.Interlocked.Increment(ref refused);
                }
            }
        );
        Assert.InRange(refused, 0, 38);
        Assert.Equal(scratch.Read("a"), scratch.Read("b"));
        Assert.Empty(scratch.Siblings());
    }

    private void Refused(string problem, string remedy)
    {
        var before = scratch.Everything();
        var error = Assert.Throws<OutputFolderException>(() => scratch.Folder.Write(Scratch.Tree(("a", "new"))));
        Assert.Contains(scratch.Target, error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
        Assert.Equal(before, scratch.Everything());
    }

    private string[] Entries() =>
        [.. Directory.EnumerateFileSystemEntries(scratch.Target).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
}
