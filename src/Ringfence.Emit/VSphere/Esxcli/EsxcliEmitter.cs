using System.IO;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>What is set on ESXi hosts themselves, as one script for each host.</summary>
internal sealed class EsxcliEmitter : HostEmitter
{
    private const UnixFileMode Executable =
        EmittedFile.DefaultMode | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public override string Target => "esxcli";

    public override HypervisorKind Kind => HypervisorKind.Esxi;

    public override void Plan(Host host, FleetIndex fleet, EmissionPlan plan)
    {
        if (!WholeNames.Demand(host, plan))
            return;
        var steps = new HostSteps((EsxiHost)host, fleet, plan).All();
        if (steps.Count > 0)
            plan.AddText(
                $"{Target}/{host.Name.Text}.sh",
                () =>
                    $"#!/bin/sh\n# Written by Ringfence for the host {host.Name.Text}: copy it there and run it as root, before a lockdown. It may be run again.\n\n"
                    + string.Join("\n", steps.Select(step => step.Script)),
                host,
                Executable
            );
    }

    public override void PlanFleet(FleetIndex fleet, EmissionPlan plan)
    {
        foreach (var vcenter in fleet.Fleet.VCenters.Where(vcenter => WholeNames.Demand(vcenter, fleet, plan)))
            new PowerCliScript(vcenter, fleet, plan).Add($"{Target}/{vcenter.Name.Text}.ps1");
    }
}
