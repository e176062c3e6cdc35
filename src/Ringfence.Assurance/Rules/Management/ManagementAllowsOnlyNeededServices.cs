using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF5011: the management firewall allows what the paper names, and what has a reason.</summary>
public sealed class ManagementAllowsOnlyNeededServices()
    : Rule(
        new()
        {
            Id = "RF5011",
            Title = "Allow only services management needs",
            Feature = DeploymentFeature.Management,
            Severity = Severity.Warning,
            Paper = ["VI checklist (a)", "VI para 1"],
            References = ["SP 800-125A (2014 draft) HY-SR-19"],
            Controls = ["CM-7", "SC-7(11)"],
            Rationale = "Every open service is one more program on the host that an attacker can talk to.",
            Remediation =
                "Delete the rule, or say why management needs the service: .Inbound(Service.LibvirtTls, from: \"10.0.0.0/24\", because: \"live migration\").",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management
                    .Firewall(firewall => firewall
                        .Inbound(Service.Ssh, from: "10.0.0.0/24")
                        .Outbound(Service.Dns, to: "10.0.0.53")
                        .Outbound(Service.Ntp, to: "10.0.0.54", because: "certificates need the time"))));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management
                    .Firewall(firewall => firewall.Inbound(Service.Vnc, from: "10.0.0.0/24"))));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        var sshIsNeeded = context.Parameters.SshIsNeeded;
        foreach (var host in context.Hosts)
        {
            if (host.Management is not { Firewall: { } firewall } management)
                continue;
            foreach (var gap in OpenEnd.Of(firewall.Rules, management))
                yield return gap;
            foreach (var rule in firewall.Rules)
                yield return Require(
                    management,
                    rule.Service.Is(service => ProblemWith(service, rule, sshIsNeeded) is null),
                    rule.Service.Origin.OrElse(rule.Origin),
                    $"the management firewall of {host.Name} allows {rule.Service}{ProblemWith(rule, sshIsNeeded)}"
                );
        }
    }

    private static string? ProblemWith(ManagementRule rule, bool sshIsNeeded) =>
        rule.Service.IsKnown ? ProblemWith(rule.Service.Value, rule, sshIsNeeded) : null;

    // A reason excuses a service, never one that hides behind another's name, nor all of them at once.
    private static string? ProblemWith(Service service, ManagementRule rule, bool sshIsNeeded) =>
        service.Protocol == TransportProtocol.Any ? ": every service there is"
        : !service.FitsItsName ? $", but {service.Name} stands for {service.WellKnown}"
        : rule.Because is null && !IsNeeded(service, sshIsNeeded) ? " without saying why management needs it"
        : null;

    private static bool IsNeeded(Service service, bool sshIsNeeded) =>
        (sshIsNeeded && IsOnPortsOf(service, Service.Ssh)) || IsOnPortsOf(service, Service.Dns) || IsOnPortsOf(service, Service.Dhcp);

    // Service.Tcp(22) is SSH's port by another name.
    private static bool IsOnPortsOf(Service service, Service needed) =>
        service.Protocol == needed.Protocol && Equals(service.Ports, needed.Ports);
}
