using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;
using Xunit.Sdk;

namespace Ringfence.Acceptance.Harness;

public sealed class RequiresTests
{
    [Fact]
    public void Nothing_missing_lets_the_test_run() => Requires.Demand(null, mustFail: true);

    [Fact]
    public void Something_missing_skips_and_says_what() =>
        Assert.Contains("needs virsh (Debian package", Demanded("needs virsh (Debian package libvirt-clients)", mustFail: false));

    [Fact]
    public void Something_missing_in_ci_fails()
    {
        var failure = Assert.Throws<FailException>(() => Requires.Demand("needs virsh", mustFail: true));

        Assert.Contains("needs virsh", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tool_outside_the_table_is_a_mistake_of_the_test() =>
        Assert.Throws<ArgumentException>(() => Requires.Missing("no-such-tool-anywhere"));

    [Fact]
    public void Tool_that_is_not_installed_is_not_found() => Assert.Null(DebianTools.Find("no-such-tool-anywhere"));

    [Fact]
    public void Package_list_has_every_package_that_a_tool_comes_from()
    {
        // Essential packages and those that others in the list depend on need no line.
        HashSet<string> alwaysThere = ["libc-bin", "libpam-modules-bin", "mount", "openssh-client", "passwd", "util-linux"];

        Assert.Empty(DebianTools.Packages.Values.Except(alwaysThere).Except(PackageList()));
    }

    private static string Demanded(string complaint, bool mustFail)
    {
        try
        {
            Requires.Demand(complaint, mustFail);
        }
        catch (SkipException skip)
        {
            return skip.Message;
        }
        throw new InvalidOperationException("neither skipped nor failed");
    }

    private static IEnumerable<string> PackageList()
    {
        return File.ReadLines(Path.Combine(RepositoryFolder.Root, "tests", "debian-packages.txt"))
            .Select(line => line.Split('#')[0].Trim())
            .Where(line => line.Length > 0);
    }
}
