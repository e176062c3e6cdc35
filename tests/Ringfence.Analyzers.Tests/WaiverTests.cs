using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Analyzers.Tests;

public sealed class WaiverTests
{
    private const string Day = "build_property.RingfenceAsOf = ";

    [Theory]
    [InlineData("2999-12-31")]
    [InlineData("2001-12-31")]
    public async Task Waiver_counts_however_old_when_nobody_says_which_day_it_is(string until)
    {
        var found = await Analyzed.Of(OneNic(until));

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "RF5004");
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "RF0004");
        Assert.Contains(
            found,
            diagnostic => diagnostic.Id == "RF0013" && diagnostic.Text().StartsWith("RF0004", System.StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("2027-01-31", false)]
    [InlineData("2027-02-01", true)]
    public async Task Waiver_ends_after_its_last_day(string today, bool isOver)
    {
        var found = (await Analyzed.Of(OneNic("2027-01-31"), Day + today)).Ids();

        Assert.Equal(isOver, found.Contains("RF5004"));
        Assert.Equal(isOver, found.Contains("RF0004"));
        Assert.DoesNotContain("RF0013", found);
    }

    [Fact]
    public Task Expired_waiver_is_blamed_on_its_day() =>
        Analyzed.Blames(
            "RF0004",
            MarkedSource.Fleet(
                """
                fleet.KvmHost("kvm-01", host => host
                    .Accept("RF0001", because: "delivered empty", until: [|"2001-12-31"|]));
                """
            ),
            Day + "2026-11-24"
        );

    [Fact]
    public async Task Malformed_day_is_an_error_and_waivers_count()
    {
        var found = await Analyzed.Of(OneNic("2001-12-31"), Day + "31.01.2027");

        var problem = Assert.Single(found, diagnostic => diagnostic.Id == "RF0014");
        Assert.Equal(
            "The setting RingfenceAsOf = 31.01.2027 is no date: write an existing day as year-month-day, such as 2027-01-31",
            problem.Text()
        );
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "RF5004");
    }

    private static MarkedSource OneNic(string until) =>
        MarkedSource.Fleet(
            $$"""
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management
                    .Uplink("eno1")
                    .Accept("RF5004", because: "second NIC ordered", until: "{{until}}")));
            """
        );
}
