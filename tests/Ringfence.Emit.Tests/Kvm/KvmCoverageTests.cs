using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Ringfence.Emit.Tests.Coverage;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

public sealed class KvmCoverageTests
{
    [Fact]
    public void Every_property_that_a_fleet_can_set_is_treated()
    {
        var missing = ModelProperties
            .Of<KvmHost>()
            .Except(KvmCoverage.Table.Keys)
            .Select(ModelProperties.Name)
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.True(
            missing.Count == 0,
            "KvmCoverage does not say what becomes of: " + string.Join(", ", missing) + ". Emit it, or list it as NotConfiguration."
        );
    }

    [Fact]
    public void Nothing_is_treated_that_does_not_exist() =>
        Assert.Empty(KvmCoverage.Table.Keys.Except(ModelProperties.Of<KvmHost>()).Select(ModelProperties.Name));

    [Fact]
    public void Parts_are_records_of_the_model_and_nothing_else_is()
    {
        foreach (var (key, treatment) in KvmCoverage.Table)
            if (treatment is Treatment.Parts)
                Assert.True(
                    ModelProperties.PartsOf(key.Record.GetProperty(key.Property)!.PropertyType).Any(),
                    $"{ModelProperties.Name(key)} holds no part of the model."
                );
    }

    [Fact]
    public void Page_lists_every_property()
    {
        var path = PathOfPage();
        var page = Page();
        if (Environment.GetEnvironmentVariable("RINGFENCE_ACCEPT") == "1")
            File.WriteAllText(path, page);

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == page,
            "docs/kvm-coverage.md differs from the table; run RINGFENCE_ACCEPT=1 ./test --unit"
        );
    }

    [Fact]
    public void What_is_not_set_is_not_noted()
    {
        var tree = FleetEmitter.Emit(KvmFleets.OneHost(host => host.Cpus(4)));

        Assert.Empty(tree.NotEmitted);
    }

    private static string PathOfPage([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../docs/kvm-coverage.md"));

    private static string Page()
    {
        var page = new StringBuilder(
            """
            <!-- Generated from src/Ringfence.Emit/Kvm/Coverage; see docs/common-tasks.md. -->
            # What a KVM host's folder says of the model

            | property | where it is written, below the host's folder |
            |---|---|

            """
        );
        foreach (var (key, treatment) in KvmCoverage.Table.OrderBy(row => ModelProperties.Name(row.Key), StringComparer.Ordinal))
            if (treatment is Treatment.Emitted emitted)
                page.Append("| ").Append(ModelProperties.Name(key)).Append(" | ").Append(emitted.Into).Append(" |\n");
            else if (treatment is Treatment.NotConfiguration not)
                page.Append("| ").Append(ModelProperties.Name(key)).Append(" | nowhere: ").Append(not.Because).Append(" |\n");
        return page.ToString();
    }
}
