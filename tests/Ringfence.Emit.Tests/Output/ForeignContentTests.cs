using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.Output;

public sealed class ForeignContentTests : IDisposable
{
    private readonly Scratch scratch = new();

    public ForeignContentTests() => scratch.Folder.Write(Scratch.Tree(("a", "1"), ("dir/b", "1")));

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void What_ringfence_did_not_write_survives_with_its_modes()
    {
        scratch.Put("README", "mine");
        scratch.Put("dir/mine", "x");
        scratch.Put(".git/objects/1", "blob");
        Directory.CreateDirectory(scratch.At("empty/deeper"));
        File.CreateSymbolicLink(scratch.At("dangling"), "/nowhere/at/all");
        Directory.CreateSymbolicLink(scratch.At("linked"), scratch.Root);
        Disk.SetMode(scratch.At("README"), UnixFileMode.UserRead);
        Disk.SetMode(scratch.At("dir"), (UnixFileMode)0b111_000_101);
        Disk.SetMode(scratch.At(".git"), (UnixFileMode)0b101_000_000);
        var before = scratch.Everything().Where(line => !IsOwn(line)).ToList();

        scratch.Folder.Write(Scratch.Tree(("c", "2")));

        Assert.Equal(before, scratch.Everything().Where(line => !IsOwn(line)));
        Assert.False(File.Exists(scratch.At("dir/b")));
        Disk.SetMode(scratch.At(".git"), (UnixFileMode)0b111_000_000);

        static bool IsOwn(string line) => line.Split(' ')[0] is "a" or "c" or "dir/b" or "manifest.json";
    }

    [Fact]
    public void Symbolic_link_is_not_followed_out_of_the_folder()
    {
        var outside = Path.Combine(scratch.Root, "outside");
        Directory.CreateDirectory(outside);
        File.WriteAllText(Path.Combine(outside, "b"), "precious");
        Directory.Delete(scratch.At("dir"), recursive: true);
        Directory.CreateSymbolicLink(scratch.At("dir"), outside);

        Refused("\"dir\" is in the way of \"dir/b\"", Scratch.Tree(("dir/b", "2")));
        Refused("\"dir\" is in the way of \"dir/b\"", Scratch.Tree(("dir/b", "2")), overwriteEdited: true);
        scratch.Folder.Write(Scratch.Tree(("a", "2")));

        Assert.Equal("precious", File.ReadAllText(Path.Combine(outside, "b")));
        Assert.Equal(outside, new DirectoryInfo(scratch.At("dir")).LinkTarget);
    }

    [Fact]
    public void Own_file_that_became_a_symbolic_link_counts_as_edited_and_its_target_is_left_alone()
    {
        var outside = Path.Combine(scratch.Root, "outside");
        File.WriteAllText(outside, "1");
        File.Delete(scratch.At("a"));
        File.CreateSymbolicLink(scratch.At("a"), outside);

        Refused("\"a\" was edited", Scratch.Tree(("a", "2")));
        scratch.Folder.Write(Scratch.Tree(("a", "2")), overwriteEdited: true);

        Assert.Equal(("2", "1"), (scratch.Read("a"), File.ReadAllText(outside)));
    }

    [Fact]
    public void Own_file_that_became_a_symbolic_link_to_the_same_text_counts_as_edited()
    {
        scratch.Put("z", "1");
        File.Delete(scratch.At("a"));
        File.CreateSymbolicLink(scratch.At("a"), "z");
        Refused("\"a\" was edited", Scratch.Tree(("a", "2")));
    }

    [Theory]
    [InlineData("new", "new", "new")]
    [InlineData("new", "new/x", "new")]
    [InlineData("new/x", "new", "new")]
    [InlineData("dir/x", "dir", "dir")]
    public void Foreign_file_in_the_way_of_a_new_one_is_named(string foreign, string emitted, string named)
    {
        scratch.Put(foreign, "mine");
        Refused($"{Quoted.Text(named)} is in the way of {Quoted.Text(emitted)}", Scratch.Tree((emitted, "2")), overwriteEdited: true);
    }

    [Fact]
    public void File_edited_by_hand_is_named_unless_it_may_be_overwritten()
    {
        scratch.Put("dir/b", "mine");
        Refused("\"dir/b\" was edited", Scratch.Tree(("a", "2"), ("dir/b", "2")));
        Refused("\"dir/b\" was edited", Scratch.Tree(("a", "2")));

        scratch.Folder.Write(Scratch.Tree(("a", "2"), ("dir/b", "2")), overwriteEdited: true);
        Assert.Equal("2", scratch.Read("dir/b"));
    }

    [Fact]
    public void Edit_of_the_same_length_is_seen()
    {
        scratch.Put("a", "2");
        Refused("\"a\" was edited", Scratch.Tree(("a", "1"), ("dir/b", "1")));
    }

    [Fact]
    public void Manifest_that_points_outside_makes_ringfence_touch_nothing_there()
    {
        var outside = Path.Combine(scratch.Root, "outside");
        File.WriteAllText(outside, "precious");
        scratch.Put("manifest.json", scratch.Read("manifest.json").Replace("\"a\"", "\"../outside\"", StringComparison.Ordinal));
        Refused("lead out", Scratch.Tree(("a", "2")), overwriteEdited: true);
        Assert.Equal("precious", File.ReadAllText(outside));
    }

    private void Refused(string problem, EmittedTree tree, bool overwriteEdited = false)
    {
        var before = scratch.Everything();
        var error = Assert.Throws<OutputFolderException>(() => scratch.Folder.Write(tree, overwriteEdited));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Equal(before, scratch.Everything());
        Assert.DoesNotContain(scratch.Siblings(), name => name.Contains("ringfence", StringComparison.Ordinal));
    }
}
