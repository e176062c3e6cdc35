using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>Turns a fleet into the files that its hypervisors read.</summary>
public static class FleetEmitter
{
    private static readonly HostEmitter[] Emitters =
    [
        new KvmEmitter(),
        new PulumiCSharpEmitter(),
        new PulumiYamlEmitter(),
        new EsxcliEmitter(),
    ];

    // What lies beside the folders of the hosts.
    private static readonly string[] NamesOfTheFleet =
    [
        Manifest.FileName,
        DirectoryPolicyPlan.Folder,
        .. Emitters.Where(emitter => emitter is PulumiEmitter or EsxcliEmitter).Select(emitter => emitter.Target),
    ];

    private static readonly Lazy<TemplateSet> LoadedTemplates = new(
        () => TemplateSet.Of(typeof(FleetEmitter).Assembly),
        LazyThreadSafetyMode.ExecutionAndPublication
    );

    /// <summary>All templates of all targets.</summary>
    internal static TemplateSet Templates => LoadedTemplates.Value;

    /// <summary>The targets that can be emitted: <c>kvm</c>, <c>pulumi-csharp</c>, <c>pulumi-yaml</c>, <c>esxcli</c>.</summary>
    public static ValueList<string> Targets { get; } = ValueList<string>.Of(Emitters.Select(emitter => emitter.Target));

    /// <summary>Emits a fleet. The same fleet becomes the same bytes, whenever and wherever this runs.</summary>
    /// <param name="fleet">The fleet, with everything known that files need.</param>
    /// <param name="targets">The targets to emit; when <see langword="null"/> all but those that say the same as another (<c>pulumi-yaml</c>).</param>
    /// <returns>One folder per host, and notes of what the fleet says and the files do not. The manifest is added when the tree is written.</returns>
    /// <exception cref="EmissionException">A host cannot be written for its hypervisor; the exception lists every reason.</exception>
    /// <exception cref="ArgumentException">There is no such target.</exception>
    public static EmittedTree Emit(Fleet fleet, IEnumerable<string>? targets = null)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        var selected = Selected(targets);
        var index = new FleetIndex(fleet);
        var plans = selected.Select(emitter => PlanOf(emitter, index)).ToList();
        ThrowIfAny(plans.SelectMany(plan => plan.Problems).Concat(CaseConflicts(fleet)));
        return new(
            selected.Select(emitter => emitter.Target),
            selected.Zip(plans).SelectMany(target => Render(target.First, target.Second, index)),
            plans.SelectMany(plan => plan.Notes).Concat(HostsWithoutEmitter(fleet))
        );
    }

    private static List<HostEmitter> Selected(IEnumerable<string>? targets)
    {
        if (targets is null)
            return [.. Emitters.Where(emitter => !emitter.IsAlternative)];
        var wanted = targets.ToHashSet(StringComparer.Ordinal);
        if (wanted.FirstOrDefault(target => !Targets.Contains(target)) is { } unknown)
            throw new ArgumentException(
                $"There is no target {Quoted.Text(unknown)}; there are {string.Join(", ", Targets)}.",
                nameof(targets)
            );
        return [.. Emitters.Where(emitter => wanted.Contains(emitter.Target))];
    }

    private static EmissionPlan PlanOf(HostEmitter emitter, FleetIndex index)
    {
        var plan = new EmissionPlan(emitter.Target);
        foreach (var host in index.Fleet.Hosts)
            if (host.Kind == emitter.Kind)
                emitter.Plan(host, index, plan);
        emitter.PlanFleet(index, plan);
        return plan;
    }

    private static List<EmittedFile> Render(HostEmitter emitter, EmissionPlan plan, FleetIndex fleet)
    {
        var rendered = Render(plan.Files);
        // Each of these speaks of the files that are there before it.
        foreach (var decide in (Action<FleetIndex, List<RenderedFile>, EmissionPlan>[])[emitter.PlanVerification, emitter.PlanApplication])
        {
            var next = new EmissionPlan(emitter.Target);
            decide(fleet, rendered, next);
            ThrowIfAny(next.Problems);
            rendered.AddRange(Render(next.Files));
        }
        return [.. rendered.Select(file => file.File)];
    }

    // A value that a template's language cannot hold is the fleet's fault like any other problem; nothing has been written yet.
    private static List<RenderedFile> Render(IEnumerable<PlannedFile> planned)
    {
        var files = new List<RenderedFile>();
        var problems = new List<EmissionProblem>();
        foreach (var file in planned)
        {
            try
            {
                files.Add(new(new(file.Path, file.Render(Templates), file.Mode), file.Element));
            }
            catch (UnescapableValueException error)
            {
                problems.Add(new(file.Element.Address, file.Element.Origin, error.Message.TrimEnd('.'), "Use a simpler text"));
            }
        }
        ThrowIfAny(problems);
        return files;
    }

    // A host's folder is its name. Two names that are one on some file systems would merge two hosts.
    private static IEnumerable<EmissionProblem> CaseConflicts(Fleet fleet) =>
        fleet
            .Hosts.GroupBy(host => host.Name.Text, StringComparer.OrdinalIgnoreCase)
            .SelectMany(
                same => same.Skip(1),
                (same, host) =>
                    new EmissionProblem(
                        host.Address,
                        host.Origin,
                        $"its folder is that of {same.First().Address} too, because their names differ in case alone",
                        "Give the hosts names that differ on every file system"
                    )
            )
            .Concat(
                fleet
                    .Hosts.Where(host => NamesOfTheFleet.Contains(host.Name.Text, StringComparer.OrdinalIgnoreCase))
                    .Select(host => new EmissionProblem(
                        host.Address,
                        host.Origin,
                        $"its folder would be named as what belongs to the whole fleet: {string.Join(", ", NamesOfTheFleet)}",
                        "Give the host another name"
                    ))
            );

    private static IEnumerable<NotEmitted> HostsWithoutEmitter(Fleet fleet) =>
        fleet
            .Hosts.Where(host => Emitters.All(emitter => emitter.Kind != host.Kind))
            .Select(host => new NotEmitted(
                NameOf(host.Kind).ToLowerInvariant(),
                host.Address,
                "host",
                $"{NameOf(host.Kind)} is not yet emitted"
            ));

    private static string NameOf(HypervisorKind kind) =>
        kind switch
        {
            HypervisorKind.Kvm => "KVM",
            HypervisorKind.Esxi => "ESXi",
            HypervisorKind.HyperV => "Hyper-V",
            _ => kind.ToString(),
        };

    // Two targets that come from one plan have the same problem.
    private static void ThrowIfAny(IEnumerable<EmissionProblem> problems)
    {
        var all = problems.Distinct().ToList();
        if (all.Count > 0)
            throw new EmissionException(all);
    }
}
