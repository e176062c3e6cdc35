using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF6008: the firewall of a virtual network is a module of the hypervisor and sees all traffic through introspection.</summary>
public sealed class FirewallIsHypervisorModule()
    : Rule(
        new()
        {
            Id = "RF6008",
            Title = "Run the firewall appliance as hypervisor module",
            Feature = DeploymentFeature.VirtualNetwork,
            Severity = Severity.Error,
            Paper = ["VII option (a)"],
            Controls = ["SC-7(12)"],
            Rationale =
                "A firewall in an ordinary machine sees only what is routed through it, not what guests of one portgroup send each other.",
            Remediation =
                "Choose a firewall that is a module, and say so: .Deployed(FirewallDeployment.HypervisorModule, usesIntrospection: true).",
            Compliant = """
            fleet.EsxiHost("esx-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", out _)
                    .Firewall(firewall => firewall
                        .Appliance("Example Firewall")
                        .Deployed(FirewallDeployment.HypervisorModule, usesIntrospection: true))));
            """,
            Noncompliant = """
            fleet.EsxiHost("esx-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", out _)
                    .Firewall(firewall => firewall
                        .Appliance("Example Firewall")
                        .Deployed(FirewallDeployment.VirtualMachine, usesIntrospection: false))));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        foreach (var vswitch in host.VirtualSwitches)
        {
            if (vswitch.Firewall is not { } firewall)
                continue;
            var isModule = firewall.Deployment is { } deployment ? deployment.Is(FirewallDeployment.HypervisorModule) : Truth.False;
            var seesAll = firewall.UsesIntrospection is { } introspection ? introspection.Is(true) : Truth.False;
            yield return Require(
                vswitch,
                isModule & seesAll,
                ((isModule.IsTrue ? firewall.UsesIntrospection?.Origin : firewall.Deployment?.Origin) ?? default).OrElse(firewall.Origin),
                $"the firewall of {vswitch.Name} on {host.Name} {Problem(firewall, isModule)}"
            );
        }
    }

    private static string Problem(VirtualFirewall firewall, Truth isModule) =>
        firewall.Deployment is null ? "is an appliance of which nobody has said how it is deployed"
        : isModule.IsFalse ? "runs as an ordinary virtual machine"
        : "does not use the hypervisor's introspection, so it does not see all traffic";
}
