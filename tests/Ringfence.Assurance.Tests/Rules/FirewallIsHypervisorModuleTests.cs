using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class FirewallIsHypervisorModuleTests
{
    [Theory]
    [InlineData(FirewallDeployment.VirtualMachine, true, "deployment", "runs as an ordinary virtual machine")]
    [InlineData(
        FirewallDeployment.HypervisorModule,
        false,
        "usesIntrospection",
        "does not use the hypervisor's introspection, so it does not see all traffic"
    )]
    public void What_is_wrong_with_the_deployment_is_blamed(
        FirewallDeployment deployment,
        bool introspection,
        string parameter,
        string problem
    )
    {
        var finding = Assert.Single(Findings(firewall => firewall.Appliance("Example").Deployed(deployment, introspection)));

        Assert.Equal($"the firewall of tenant0 on esx-01 {problem}", finding.Message);
        Assert.Equal(parameter, finding.Place.Parameter);
    }

    [Fact]
    public void Appliance_of_which_nobody_said_how_it_is_deployed_fails() =>
        Assert.Equal(
            "the firewall of tenant0 on esx-01 is an appliance of which nobody has said how it is deployed",
            Assert.Single(Findings(firewall => firewall.Appliance("Example"))).Message
        );

    [Fact]
    public void Unknown_introspection_of_a_module_is_undetermined_and_of_a_machine_fails()
    {
        var unknown = Setting<bool>.Unknown("args[0] is known when the program runs");

        Assert.Equal(
            Verdict.Undetermined,
            Assert.Single(Findings(firewall => firewall.Deployed(FirewallDeployment.HypervisorModule, unknown))).Verdict
        );
        Assert.Equal(
            Verdict.Fail,
            Assert.Single(Findings(firewall => firewall.Deployed(FirewallDeployment.VirtualMachine, unknown))).Verdict
        );
    }

    private static IReadOnlyList<Finding> Findings(System.Action<VirtualFirewallBuilder> configure) =>
        Checked.Findings(
            "RF6008",
            fleet => fleet.EsxiHost("esx-01", host => host.VirtualSwitch("tenant0", vswitch => vswitch.Firewall(configure)))
        );
}
