using System;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.Files;

public sealed class EmittedTreeTests
{
    [Fact]
    public void Order_of_the_input_does_not_matter()
    {
        var notes = new[] { new NotEmitted("xen", "b", "cap", "no"), new NotEmitted("kvm", "a", "cap", "no") };
        var files = new[]
        {
            new EmittedFile("b", "1"),
            new EmittedFile("a-b", "2"),
            new EmittedFile("a/b", "3"),
            new EmittedFile("B2", "4"),
        };

        var one = new EmittedTree(["xen", "kvm", "xen"], files, notes);
        var other = new EmittedTree(["kvm", "xen"], files.Reverse(), notes.Reverse());

        Assert.Equal(one, other);
        Assert.Equal(Manifest.Of(one).ToJson(), Manifest.Of(other).ToJson());
        Assert.Equal(["B2", "a-b", "a/b", "b"], one.Files.Select(file => file.Path));
        Assert.Equal(["kvm", "xen"], one.NotEmitted.Select(note => note.Target));
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a/Web", "a/web")]
    [InlineData("a", "a/b")]
    [InlineData("A", "a/b")]
    [InlineData("x", "manifest.json")]
    [InlineData("x", "Manifest.JSON")]
    [InlineData("x", "manifest.json/y")]
    public void Files_that_cannot_lie_in_one_folder_are_rejected(string first, string second) =>
        Assert.Throws<ArgumentException>(() => new EmittedTree(["t"], [new EmittedFile(first, ""), new EmittedFile(second, "")]));
}
