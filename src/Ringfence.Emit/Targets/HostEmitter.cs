using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>Tells one kind of hypervisor what a fleet says of its hosts.</summary>
internal abstract class HostEmitter
{
    /// <summary>The target's name, as users select it: "kvm".</summary>
    public abstract string Target { get; }

    /// <summary>Whether it says the same as another target, and is written only when it is asked for.</summary>
    public virtual bool IsAlternative => false;

    /// <summary>The hosts that it is for.</summary>
    public abstract HypervisorKind Kind { get; }

    /// <summary>Decides the files of one host, or says why there can be none.</summary>
    public abstract void Plan(Host host, FleetIndex fleet, EmissionPlan plan);

    /// <summary>Decides the files that belong to no single host.</summary>
    public virtual void PlanFleet(FleetIndex fleet, EmissionPlan plan) { }

    /// <summary>Decides the files by which it is seen that the others hold on the hosts.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="files">What was rendered for this target.</param>
    /// <param name="plan">Takes these files.</param>
    public virtual void PlanVerification(FleetIndex fleet, IReadOnlyList<RenderedFile> files, EmissionPlan plan) { }

    /// <summary>Decides the files that bring all others to the hosts.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="files">What was rendered for this target, with what verifies it.</param>
    /// <param name="plan">Takes these files.</param>
    public virtual void PlanApplication(FleetIndex fleet, IReadOnlyList<RenderedFile> files, EmissionPlan plan) { }
}
