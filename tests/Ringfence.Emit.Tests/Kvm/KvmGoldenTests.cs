using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

public sealed class KvmGoldenTests
{
    [Fact]
    public void Quickstart_becomes_the_golden_folder()
    {
        var tree = FleetEmitter.Emit(KvmFleets.Quickstart());
        // The role of Ansible is written as it lies among the templates.
        var actual = tree
            .Files.Where(file => !file.Path.StartsWith("ansible/roles/", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => file.Content);
        actual["not-emitted.txt"] = GoldenFolder.Notes(tree);
        GoldenFolder.Demand(Golden(), actual);
    }

    [Fact]
    public void Same_fleet_becomes_the_same_bytes() =>
        Assert.Equal(FleetEmitter.Emit(KvmFleets.Quickstart(3)), FleetEmitter.Emit(KvmFleets.Quickstart(3)));

    private static string Golden([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Golden", "quickstart");
}
