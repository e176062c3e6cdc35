using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF6010: the firewall of a virtual network tracks connections.</summary>
public sealed class FirewallIsStateful()
    : Rule(
        new()
        {
            Id = "RF6010",
            Title = "Use a stateful firewall",
            Feature = DeploymentFeature.VirtualNetwork,
            Severity = Severity.Error,
            Paper = ["VII requirement (a)"],
            Controls = ["SC-7"],
            Rationale = "Without state, replies must be allowed by their own rules, and anything that looks like a reply gets in.",
            Remediation = "Remove .Stateless(), or declare the appliance's ability: .Provides([FirewallCapability.Stateful]).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", vlan: 110, out var web)
                    .PortGroup("db", vlan: 120, out var db)
                    .Firewall(firewall => firewall.Allow(from: web, to: db, Service.Tcp(5432)))));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", vlan: 110, out var web)
                    .PortGroup("db", vlan: 120, out var db)
                    .Firewall(firewall => firewall.Stateless().Allow(from: web, to: db, Service.Tcp(5432)))));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        foreach (var vswitch in host.VirtualSwitches)
            if (vswitch.Firewall is { } firewall)
                yield return Require(
                    vswitch,
                    firewall.Can(FirewallCapability.Stateful),
                    firewall.PlaceOf(FirewallCapability.Stateful),
                    $"the firewall of {vswitch.Name} on {host.Name} {(firewall.Declared(FirewallCapability.Stateful) is null ? "is not declared to be stateful" : "is stateless")}"
                );
    }
}
