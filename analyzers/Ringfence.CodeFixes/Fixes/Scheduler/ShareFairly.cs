using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF2001: shares the CPUs fairly, with a cap for each machine, since fair share without caps is not fair.</summary>
internal sealed class ShareFairly : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        var name = site.Call.Name switch
        {
            "GuaranteedSlotScheduler" => "FairShareScheduler",
            "GuaranteedPool" => "FairSharePool",
            _ => null,
        };
        if (name is null || site.Findings.Count == 0)
            return null;
        return FixProposal.Of(
            "Share the CPUs fairly",
            new[] { Edit.Replace(site.Call.NameSyntax, name) }.Concat(
                site.Findings.SelectMany(Uncapped).Select(machine => Cap(site, machine)).Distinct()
            )
        );
    }

    // The machines on these CPUs that nothing would bound.
    private static IEnumerable<(LocatedFinding Finding, VirtualMachine Machine)> Uncapped(LocatedFinding finding) =>
        from machine in finding.Host!.VirtualMachines
        where
            machine.Scheduling?.Pool is { } pool
                ? finding.Finding.Subject is CpuPool own && pool.Names(own.Name).IsTrue
                : finding.Finding.Subject is Host
        where machine.Scheduling?.Cap is null || machine.Scheduling.Cap.Value.Is(CpuQuantity.Unlimited).IsTrue
        select (finding, machine);

    // What describes the machines of other hosts, too, is left alone.
    private static bool IsDescribedWith(FluentCall scheduler, FluentCall machine) =>
        scheduler.Syntax.Ancestors().OfType<LambdaExpressionSyntax>().Any(host => host.Span.Contains(machine.Syntax.Span));

    private static Edit? Cap(FixSite site, (LocatedFinding Finding, VirtualMachine Machine) uncapped)
    {
        var (finding, machine) = uncapped;
        var place = finding.Locate(machine.Scheduling?.Cap?.Origin ?? machine.Scheduling?.Origin ?? machine.Origin);
        if (place is null || BlamedText.At(place, site.Model) is not { } blame || !IsDescribedWith(site.Call, blame.Call))
            return null;
        return blame.Value is null
                ? MachineShare.With(blame.Call, MachineShare.Cap, MachineShare.Weight + ", " + MachineShare.Cap, site.Model)
            : SteadyValue.Is(blame.Value, site.Model) ? Edit.Replace(blame.Value, "50.Percent()")
            : null;
    }
}
