using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>Sites of ESXi hosts under vCenter, as Pulumi stacks: one for each vCenter, or several where one would be too large.</summary>
internal abstract class PulumiEmitter : HostEmitter
{
    public override HypervisorKind Kind => HypervisorKind.Esxi;

    public override void Plan(Host host, FleetIndex fleet, EmissionPlan plan)
    {
        if (fleet.Sites.Of(host) is null)
            plan.NoteOnce(
                host.Address,
                "Host.Cluster",
                "It is in no cluster of a vCenter, so no stack has it: only what is set on the host itself is written"
            );
    }

    public override void PlanFleet(FleetIndex fleet, EmissionPlan plan)
    {
        foreach (var vcenter in fleet.Fleet.VCenters.Where(vcenter => WholeNames.Demand(vcenter, fleet, plan)))
        foreach (var graph in StackParts.Of(SiteStack.Of(vcenter, fleet, plan)))
        {
            var folder = $"{Target}/{graph.Name}";
            Plan(graph, folder, plan);
            plan.Add($"{folder}/README.md", "pulumi/readme.md.sbn", StackReadmeView.Of(graph, IsCSharp), graph.Element);
            plan.Add($"{folder}/ROUTES.md", "pulumi/routes.md.sbn", RoutesView.Of(graph, vcenter, fleet), graph.Element);
        }
    }

    /// <summary>Whether the stack is a C# program.</summary>
    protected abstract bool IsCSharp { get; }

    /// <summary>Decides the files of one stack.</summary>
    protected abstract void Plan(StackGraph graph, string folder, EmissionPlan plan);
}

/// <summary>Stacks in C#.</summary>
internal sealed class PulumiCSharpEmitter : PulumiEmitter
{
    public override string Target => "pulumi-csharp";

    protected override bool IsCSharp => true;

    protected override void Plan(StackGraph graph, string folder, EmissionPlan plan) => CSharpProject.Add(graph, folder, plan);
}

/// <summary>The same stacks for people without the .NET SDK.</summary>
internal sealed class PulumiYamlEmitter : PulumiEmitter
{
    public override string Target => "pulumi-yaml";

    public override bool IsAlternative => true;

    protected override bool IsCSharp => false;

    protected override void Plan(StackGraph graph, string folder, EmissionPlan plan) =>
        plan.AddText($"{folder}/Pulumi.yaml", () => YamlStackFile.Program(graph), graph.Element);
}

/// <summary>The README of a stack.</summary>
internal sealed record StackReadmeView(string Name, string Description, bool IsCSharp, IReadOnlyList<PulumiSetting> Asked, string? BuildsOn)
{
    public bool BuildsOnOther => BuildsOn is not null;

    public string Below => BuildsOn ?? "";

    public static StackReadmeView Of(StackGraph graph, bool isCSharp) =>
        new(graph.Name, graph.Description, isCSharp, [.. PulumiSettings.Of(graph).Where(setting => setting.IsAsked)], graph.BuildsOn);
}
