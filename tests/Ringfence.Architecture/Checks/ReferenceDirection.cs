using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Architecture;

/// <summary>Who may refer to whom: the table of the architecture, and nothing else.</summary>
internal static class ReferenceDirection
{
    private static readonly FrozenDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["Ringfence.Model"] = [],
        ["Ringfence.Fluent"] = ["Ringfence.Model"],
        ["Ringfence.Assurance"] = ["Ringfence.Model"],
        ["Ringfence.Emit"] = ["Ringfence.Model"],
        ["Ringfence.Reports"] = ["Ringfence.Assurance"],
        ["Ringfence.Cli"] = ["Ringfence.Fluent", "Ringfence.Assurance", "Ringfence.Emit", "Ringfence.Reports"],
        ["Ringfence.Evaluation"] = ["Ringfence.Model", "Ringfence.Fluent"],
        ["Ringfence.Analyzers"] = ["Ringfence.Evaluation", "Ringfence.Assurance"],
        ["Ringfence.CodeFixes"] = ["Ringfence.Analyzers"],
    }.ToFrozenDictionary();

    // The package that users install has no code; it refers to what it packs.
    private const string PackageProject = "Ringfence";

    /// <summary>References that the table does not allow, and shipped projects that it does not know.</summary>
    public static IEnumerable<string> Violations(RepositoryTree tree)
    {
        foreach (var project in tree.ShippedProjects)
        {
            if (AllowedFor(project.Name) is not { } allowed)
                yield return $"{project.Path}: not in the table of who may refer to whom";
            else
                foreach (var reference in project.References.Except(allowed))
                    yield return $"{project.Path}: must not refer to {reference}";
        }
        foreach (var build in tree.SharedBuildFiles)
        foreach (var reference in build.References)
            yield return $"{build.Path}: must not make every project refer to {reference}";
    }

    private static IEnumerable<string>? AllowedFor(string project) =>
        project == PackageProject ? Allowed.Keys
        : Allowed.TryGetValue(project, out var allowed) ? allowed
        : null;
}
