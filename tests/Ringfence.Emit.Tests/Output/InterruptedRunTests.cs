using System;
using System.IO;
using Xunit;

namespace Ringfence.Emit.Tests.Output;

public sealed class InterruptedRunTests
{
    private static readonly EmittedTree Old = Scratch.Tree(("a", "1"), ("dir/b", "1"));
    private static readonly EmittedTree New = Scratch.Tree(("a", "2"), ("new/c", "2"));

    [Fact]
    public void Failure_of_any_single_change_leaves_the_old_content_and_no_litter()
    {
        var changes = ChangesOfWholeRun();
        Assert.True(changes > 8);
        var failed = 0;
        for (var failAt = 0; failAt < changes; failAt++)
        {
            using var scratch = Prepared();
            var before = scratch.Everything();
            try
            {
                new OutputFolder(scratch.Target, new FailingDisk(failAt)).Write(New);
                // Only cleaning up after the swap may fail without failing the run.
                Assert.Equal(changes - 1, failAt);
            }
            catch (OutputFolderException error)
            {
                failed++;
                Assert.Contains("No space left", error.Message, StringComparison.Ordinal);
                Assert.Equal(before, scratch.Everything());
                Assert.Empty(scratch.Siblings());
            }
            scratch.Folder.Write(New);
            DemandNew(scratch);
        }
        Assert.Equal(changes - 1, failed);
    }

    [Fact]
    public void Kill_at_any_change_is_put_right_by_the_next_run()
    {
        var changes = ChangesOfWholeRun();
        for (var killAt = 0; killAt < changes; killAt++)
        {
            using var scratch = Prepared();
            var before = scratch.Everything();
            Assert.Throws<FailingDisk.Killed>(() => new OutputFolder(scratch.Target, new FailingDisk(killAt, isKilled: true)).Write(New));

            // The old content, whole, is in its place or right beside it; or the new one is in place.
            var isRetired = !Directory.Exists(scratch.Target);
            if (!isRetired && scratch.Read("a") == "1")
                Assert.Equal(before, scratch.Everything());
            scratch.Folder.Write(New);
            DemandNew(scratch);
        }
    }

    [Fact]
    public void Kill_of_a_first_run_is_put_right_by_the_next_run()
    {
        for (var killAt = 0; killAt < 5; killAt++)
        {
            using var scratch = new Scratch();
            Assert.Throws<FailingDisk.Killed>(() => new OutputFolder(scratch.Target, new FailingDisk(killAt, isKilled: true)).Write(New));
            Assert.False(Directory.Exists(scratch.Target));
            scratch.Folder.Write(New);
            Assert.Equal("2", scratch.Read("new/c"));
            Assert.Empty(scratch.Siblings());
        }
    }

    [Fact]
    public void Content_retired_by_a_killed_run_returns_although_somebody_made_the_folder_anew()
    {
        using var scratch = Prepared();
        Directory.Move(scratch.Target, new FolderNames(scratch.Target).Retired);
        Directory.CreateDirectory(scratch.Target);
        scratch.Folder.Write(New);
        DemandNew(scratch);
    }

    [Fact]
    public void Content_retired_by_a_killed_run_is_not_deleted_for_something_else_in_its_place()
    {
        using var scratch = Prepared();
        var retired = new FolderNames(scratch.Target).Retired;
        Directory.Move(scratch.Target, retired);
        scratch.Put("other", "x");
        var error = Assert.Throws<OutputFolderException>(() => scratch.Folder.Write(New));
        Assert.Contains(retired, error.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(retired, "dir/mine")));
        Assert.Equal("x", scratch.Read("other"));
    }

    [Fact]
    public void Full_disk_leaves_the_old_content()
    {
        Assert.SkipUnless(Escaping.Tool.IsInstalled("unshare") && Environment.UserName == "root", "needs root to mount a tiny file system");
        using var scratch = new Scratch();
        Escaping.Tool.Run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", scratch.Root);
        try
        {
            scratch.Folder.Write(Old);
            scratch.Put("dir/mine", "mine");
            var before = scratch.Everything();
            var error = Assert.Throws<OutputFolderException>(() =>
                scratch.Folder.Write(Scratch.Tree(("a", "2"), ("big", new string('x', 400_000))))
            );
            Assert.Contains("space", error.Message, StringComparison.Ordinal);
            Assert.Equal(before, scratch.Everything());
            Assert.Empty(scratch.Siblings());
        }
        finally
        {
            Escaping.Tool.Run("umount", scratch.Root);
        }
    }

    private static Scratch Prepared()
    {
        var scratch = new Scratch();
        scratch.Folder.Write(Old);
        scratch.Put("dir/mine", "mine");
        File.CreateSymbolicLink(scratch.At("link"), "a");
        return scratch;
    }

    private static int ChangesOfWholeRun()
    {
        using var scratch = Prepared();
        var disk = new FailingDisk(int.MaxValue);
        new OutputFolder(scratch.Target, disk).Write(New);
        DemandNew(scratch);
        return disk.Changes;
    }

    private static void DemandNew(Scratch scratch)
    {
        Assert.Equal(("2", "2", "mine"), (scratch.Read("a"), scratch.Read("new/c"), scratch.Read("dir/mine")));
        Assert.False(File.Exists(scratch.At("dir/b")));
        Assert.Equal("a", new FileInfo(scratch.At("link")).LinkTarget);
        Assert.Equal(Manifest.Of(New).ToJson(), scratch.Read("manifest.json"));
        Assert.Empty(scratch.Siblings());
    }
}
