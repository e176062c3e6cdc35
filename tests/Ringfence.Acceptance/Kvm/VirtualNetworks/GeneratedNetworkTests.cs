using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

public sealed class GeneratedNetworkTests(ITestOutputHelper output)
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Packets_reach_whom_the_model_says(int seed)
    {
        await using var network = await EmittedNetwork.Start(new GeneratedFleet(seed).Build(), GeneratedFleet.Host, GeneratedFleet.Outside);

        var (all, answered) = await new ReachabilityTable(network, GeneratedFleet.Services).Compare();

        output.WriteLine($"{answered} of {all} attempts were answered");
        Assert.True(all > 50, $"{all} attempts");
    }
}
