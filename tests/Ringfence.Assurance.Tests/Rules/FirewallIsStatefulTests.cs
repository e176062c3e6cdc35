using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class FirewallIsStatefulTests
{
    [Fact]
    public void Appliance_of_which_nobody_said_that_it_is_stateful_fails() =>
        Assert.Equal(
            "the firewall of tenant0 on esx-01 is not declared to be stateful",
            Assert
                .Single(
                    Checked.Findings(
                        "RF6010",
                        fleet =>
                            fleet.EsxiHost(
                                "esx-01",
                                host =>
                                    host.VirtualSwitch("tenant0", vswitch => vswitch.Firewall(firewall => firewall.Appliance("Example")))
                            )
                    )
                )
                .Message
        );

    [Fact]
    public void Stateless_is_blamed_where_it_is_said() =>
        Assert.Contains(
            ".Stateless()",
            Assert
                .Single(
                    Checked.Findings(
                        "RF6010",
                        fleet =>
                            fleet.KvmHost(
                                "kvm-01",
                                host => host.VirtualSwitch("tenant0", vswitch => vswitch.Firewall(firewall => firewall.Stateless()))
                            )
                    )
                )
                .BlamedLine()
        );
}
