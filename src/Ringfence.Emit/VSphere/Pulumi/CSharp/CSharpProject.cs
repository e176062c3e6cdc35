using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>A stack as a C# project, with a project that tests it.</summary>
internal static class CSharpProject
{
    public static void Add(StackGraph graph, string folder, EmissionPlan plan)
    {
        var stack = new CSharpStack(graph);
        var project = CSharpNames.Pascal(graph.Name);
        plan.AddText($"{folder}/Pulumi.yaml", () => YamlStackFile.Project(graph), graph.Element);
        plan.Add(
            $"{folder}/{project}.csproj",
            "pulumi/project.csproj.sbn",
            new CSharpProjectView([.. CSharpPackages.UsedBy(graph.Nodes).Select(package => new PackageView(package.Id, package.Version))]),
            graph.Element
        );
        plan.AddText($"{folder}/Program.cs", () => Program(stack), graph.Element);
        plan.AddText($"{folder}/{stack.ClassName}.cs", () => CSharpStackFile.Write(stack), graph.Element);
        foreach (var component in graph.Components)
            plan.AddText(
                $"{folder}/{CSharpStack.FolderOf(component)}/{stack.ClassOf(component)}.cs",
                () => CSharpComponentFile.Write(stack, component),
                component.Element
            );
        plan.Add(
            $"{folder}/tests/{project}.Tests.csproj",
            "pulumi/tests.csproj.sbn",
            new TestProjectView($"../{project}.csproj"),
            graph.Element
        );
        plan.AddText($"{folder}/tests/{stack.ClassName}Tests.cs", () => CSharpTestFile.Write(stack), graph.Element);
    }

    private static string Program(CSharpStack stack) =>
        $"""
            using {CSharpStack.Namespace};
            using Pulumi;

            return await Deployment.RunAsync({stack.ClassName}.Build);

            """;
}

/// <summary>The packages of a C# project.</summary>
internal sealed record CSharpProjectView(IReadOnlyList<PackageView> Packages);

/// <summary>A NuGet package.</summary>
internal sealed record PackageView(string Id, string Version);

/// <summary>The project that tests another.</summary>
internal sealed record TestProjectView(string Project);
