using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF0001: a host says which option it takes for each of the six deployment features.</summary>
public sealed class HostChoosesEveryOption()
    : Rule(
        new()
        {
            Id = "RF0001",
            Title = "Choose an option for every deployment feature",
            Feature = DeploymentFeature.Model,
            Severity = Severity.Warning,
            Paper = ["VIII(a)"],
            Controls = ["CA-2", "CM-2"],
            Rationale = "A feature that nobody decided takes whatever the installer left behind, and no requirement can be checked on it.",
            Remediation =
                "Add the missing call: .Users, .FairShareScheduler, .Drivers, .ManagementNetwork, .VirtualSwitch, or the fleet's .AccessControl.",
            Compliant = """
            fleet.AccessControl(access => access.Module(module => module.Polkit()));
            fleet.KvmHost("kvm-01", host => host
                .Users(users => users.Local("alice", owner: "Alice Archer"))
                .FairShareScheduler()
                .Drivers(drivers => drivers.RequireSigned())
                .ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10))
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110)));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .Users(users => users.Local("alice", owner: "Alice Archer"))
                .FairShareScheduler());
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        Truth fleetHasModule = context.Fleet.AccessControl?.Module is not null;
        foreach (var host in context.Hosts)
        {
            yield return Choice(host, DeploymentFeature.Users, ChoosesUsers(host.Users), "where its users are managed");
            yield return Choice(host, DeploymentFeature.Scheduler, host.Scheduler is not null, "how CPUs are scheduled");
            yield return Choice(
                host,
                DeploymentFeature.AccessControl,
                fleetHasModule | host.AccessModule is not null,
                "which module controls access"
            );
            yield return Choice(host, DeploymentFeature.Drivers, ChoosesDrivers(host.Drivers), "where device drivers run");
            yield return Choice(host, DeploymentFeature.Management, host.Management is not null, "how it is managed over the network");
            yield return Choice(
                host,
                DeploymentFeature.VirtualNetwork,
                !host.VirtualSwitches.IsEmpty,
                "how its virtual network is protected"
            );
        }
    }

    private static Assessment Choice(Host host, DeploymentFeature feature, Truth isMade, string question) =>
        Require(host, isMade, host.Origin, $"{host.Name} does not say {question}") with
        {
            Feature = feature,
        };

    private static Truth ChoosesUsers(UserManagement? users) =>
        users is null ? Truth.False : Truth.Of(users.Directory is not null) | !users.Accounts.IsEmpty;

    private static Truth ChoosesDrivers(DriverConfiguration? drivers) =>
        drivers is null
            ? Truth.False
            : Truth.Of(drivers is not { Placement: null, ImageProfile: null, RequiresSigned: null, Iommu: null })
                | !drivers.Drivers.IsEmpty
                | !drivers.DriverDomains.IsEmpty;
}
