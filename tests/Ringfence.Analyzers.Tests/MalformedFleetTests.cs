using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Ringfence.Analyzers.Tests;

public sealed class MalformedFleetTests
{
    [Fact]
    public async Task Malformed_value_is_an_error_at_the_argument()
    {
        var found = await Analyzed.Blames(
            "RF0012",
            MarkedSource.Fleet(
                """
                fleet.KvmHost("kvm-01", host => host
                    .ManagementNetwork(management => management
                        .IpAddress([|"10.0.0.0/33"|])));
                """
            )
        );

        Assert.StartsWith("address: \"10.0.0.0/33\" ", Assert.Single(found).Text(), System.StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Error, found[0].Severity);
    }

    [Fact]
    public async Task Duplicate_name_is_an_error_at_the_second_one()
    {
        var source = MarkedSource.Fleet(
            """
            fleet.KvmHost("kvm-01", host => host.Cpus(8));
            fleet.KvmHost([|"kvm-01"|], host => host.Cpus(8));
            """
        );

        var error = Assert.Single(await Analyzed.Blames("RF0012", source));

        Assert.Equal(
            ["\"kvm-01\""],
            error.AdditionalLocations.Select(location => source.Text.Substring(location.SourceSpan.Start, location.SourceSpan.Length))
        );
    }

    [Fact]
    public Task Misuse_is_an_error_at_the_call() =>
        Analyzed.Blames(
            "RF0012",
            MarkedSource.Fleet(
                """
                KvmHostBuilder? escaped = null;
                fleet.KvmHost("kvm-01", host => escaped = host);
                escaped!.[|Cpus|](8);
                """
            )
        );

    [Fact]
    public Task Error_on_every_path_is_an_error() =>
        Analyzed.Blames(
            "RF0012",
            MarkedSource.Fleet(
                """
                fleet.KvmHost([|args.Length > 0 ? "kvm/1" : "kvm/2"|], host => host.Cpus(8));
                """
            )
        );

    [Fact]
    public async Task Error_on_one_path_is_none() =>
        Assert.DoesNotContain(
            "RF0012",
            (await Analyzed.Of(MarkedSource.Fleet("""fleet.KvmHost(args.Length > 0 ? "kvm/1" : "kvm-2", host => host.Cpus(8));"""))).Ids()
        );
}
