using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF4006: drivers run where the hypervisor's architecture allows, and a vNIC is served by a declared driver domain.</summary>
public sealed class DriversAreWhereTheArchitecturePutsThem()
    : Rule(
        new()
        {
            Id = "RF4006",
            Title = "Place drivers where the architecture allows",
            Feature = DeploymentFeature.Drivers,
            Severity = Severity.Error,
            Paper = ["V option (a)", "V option (b)"],
            Controls = ["SC-3", "SC-39"],
            Rationale =
                "Which code is trusted depends on where drivers run; a back end that nobody declared as a driver domain is trusted without being checked.",
            Remediation =
                "Say where the drivers of a two-piece host run, .InControlDomain(), .InParentPartition() or .DriverDomain(...), and serve vNICs from those domains.",
            Compliant = """
            fleet.XenHost("xen-01", host => host
                .Drivers(drivers => drivers
                    .Certified("ixgbe", by: "Citrix", certificate: "HCL-1022")
                    .DriverDomain("net-dd", out _, domain => domain.MinimalSystem("Alpine 3.22").Runs("ixgbe").SharesWith("xen-netback")))
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110, out _))
                .VirtualMachine("web-1", vm => vm.Nic("tenant0/web", configure: nic => nic.Backend("net-dd"))));
            fleet.HyperVHost("hv-01", host => host.Drivers(drivers => drivers.InParentPartition()));
            """,
            Noncompliant = """
            fleet.HyperVHost("hv-01", host => host.Drivers(drivers => drivers.RequireSigned()));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        {
            if (host.Drivers is { } drivers && host.Architecture.Form is { } form)
                yield return Place(host, drivers, form);
            foreach (var machine in host.VirtualMachines)
            foreach (var nic in machine.Nics)
                if (nic.Backend is { } backend)
                    yield return Serve(context.Index.On(host), machine, nic, backend);
        }
    }

    private static Assessment Place(Host host, DriverConfiguration drivers, Setting<SoftwareForm> form)
    {
        var isMonolithic = form.Is(SoftwareForm.Monolithic);
        var hasDomains = !drivers.DriverDomains.IsEmpty;
        var isBuiltIn = drivers.Placement is { } placement ? placement.Is(DriverPlacement.BuiltIn) : Truth.False;
        // On a monolithic host nothing needs to be said; on a split one, something does.
        var suitsMonolithic = !hasDomains & (drivers.Placement is null | isBuiltIn);
        var suitsSplit = hasDomains | ((drivers.Placement is not null) & !isBuiltIn);
        var misplaced =
            drivers.DriverDomains.Count > 0 && isMonolithic.IsTrue
                ? drivers.DriverDomains[0].Origin
                : (drivers.Placement?.Origin ?? default).OrElse(drivers.Origin);
        return Require(
            host,
            (isMonolithic & suitsMonolithic) | (!isMonolithic & suitsSplit) | (suitsMonolithic & suitsSplit),
            misplaced,
            $"{host.Name} {(isMonolithic.IsTrue ? "is monolithic and runs its drivers in its own code, not in a separate domain" : "has a separate virtual machine manager and says neither that its drivers run there nor in a driver domain")}"
        );
    }

    private static Assessment Serve(HostIndex on, VirtualMachine machine, VirtualNic nic, Reference<DriverDomain> backend)
    {
        var found = on.DriverDomains.Resolve(backend).IsFound;
        return Require(
            nic,
            found,
            backend.Origin.OrElse(nic.Origin),
            $"{nic.Name} of {machine.Name} on {on.Host.Name} is served by {backend}, which is {What(on, backend)}"
        );
    }

    private static string What(HostIndex on, Reference<DriverDomain> backend) =>
        on.Machines.Resolve(backend).Element is not null ? "a virtual machine but no declared driver domain"
        : NearestName.Of(backend.Name, on.DriverDomains.Keys) is { } nearest ? $"no declared driver domain; did you mean {nearest}?"
        : "no declared driver domain";
}
