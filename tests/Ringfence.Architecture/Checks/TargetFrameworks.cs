using System.Collections.Frozen;
using System.Collections.Generic;

namespace Ringfence.Architecture;

/// <summary>What the compiler loads is netstandard2.0, because Visual Studio's compiler runs on .NET Framework; all else is net10.0.</summary>
internal static class TargetFrameworks
{
    private static readonly FrozenSet<string> LoadedByTheCompiler = FrozenSet.Create(
        "Ringfence.Model",
        "Ringfence.Fluent",
        "Ringfence.Assurance",
        "Ringfence.Evaluation",
        "Ringfence.Analyzers",
        "Ringfence.CodeFixes"
    );

    // Has no code, and therefore a framework only because the SDK demands one.
    private const string PackageProject = "Ringfence";

    /// <summary>Projects with another target framework than they must have.</summary>
    public static IEnumerable<string> Violations(RepositoryTree tree)
    {
        foreach (var project in tree.Projects)
        {
            var expected = LoadedByTheCompiler.Contains(project.Name) ? "netstandard2.0" : "net10.0";
            var actual = string.Join(';', project.Frameworks);
            if (actual != expected && project.Name != PackageProject)
                yield return $"{project.Path}: targets '{actual}', must target {expected}";
        }
    }
}
