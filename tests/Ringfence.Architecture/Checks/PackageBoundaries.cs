using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Ringfence.Architecture;

/// <summary>
/// What the compiler loads brings no package with it, and the template engine is known to one project only.
/// </summary>
internal static partial class PackageBoundaries
{
    private static readonly FrozenSet<string> WithoutPackages = FrozenSet.Create(
        "Ringfence.Model",
        "Ringfence.Fluent",
        "Ringfence.Assurance"
    );

    // The compiler brings Roslyn itself: analyzers may compile against it but must not ship it.
    private static readonly FrozenSet<string> WithRoslyn = FrozenSet.Create(
        "Ringfence.Evaluation",
        "Ringfence.Analyzers",
        "Ringfence.CodeFixes"
    );

    private static readonly FrozenSet<string> BuildOnly = FrozenSet.Create(
        "DotNet.ReproducibleBuilds",
        "Meziantou.Analyzer",
        "Microsoft.CodeAnalysis.Analyzers",
        "Microsoft.CodeAnalysis.BannedApiAnalyzers",
        "Microsoft.CodeAnalysis.PublicApiAnalyzers",
        "MinVer",
        "PolySharp"
    );

    private static readonly FrozenSet<string> Roslyn = FrozenSet.Create(
        "Microsoft.CodeAnalysis.CSharp",
        "Microsoft.CodeAnalysis.CSharp.Workspaces"
    );

    private const string TemplateProject = "Ringfence.Emit";

    // The package that users install has no code; it refers to what its users must restore.
    private const string PackageProject = "Ringfence";

    /// <summary>References to packages that a project must not have.</summary>
    public static IEnumerable<string> Violations(RepositoryTree tree)
    {
        var projects = tree.Projects.SelectMany(project => Problems(project, project.Name));
        var shared = tree.SharedBuildFiles.SelectMany(build => Problems(build, "Ringfence.Model"));
        return projects.Concat(shared).Concat(TemplateEngineInCode(tree));
    }

    private static IEnumerable<string> Problems(Project project, string rank)
    {
        foreach (var package in project.Packages)
        {
            if (IsTemplateEngine(package.Name) && rank is not (TemplateProject or PackageProject))
                yield return $"{project.Path}: only {TemplateProject} may refer to {package.Name}";
            else if (!MayRefer(rank, package))
                yield return $"{project.Path}: must not bring {package.Name} (build-only packages need PrivateAssets=\"all\")";
        }
    }

    private static bool MayRefer(string project, Package package)
    {
        if (WithoutPackages.Contains(project))
            return package.IsPrivate && BuildOnly.Contains(package.Name);
        if (WithRoslyn.Contains(project))
            return package.IsPrivate && (BuildOnly.Contains(package.Name) || Roslyn.Contains(package.Name));
        return true;
    }

    // References flow on to the projects above: the project file alone does not tell who uses the engine.
    private static IEnumerable<string> TemplateEngineInCode(RepositoryTree tree) =>
        tree
            .Files.Where(file => file.IsShippedCSharp && !file.Path.StartsWith($"src/{TemplateProject}/", StringComparison.Ordinal))
            .Where(file => UsesTemplateEngine().IsMatch(file.Text))
            .Select(file => $"{file.Path}: only {TemplateProject} may use Scriban");

    private static bool IsTemplateEngine(string package) =>
        package == "Scriban" || package.StartsWith("Scriban.", StringComparison.Ordinal);

    [GeneratedRegex(@"\bScriban\.|\busing\s+Scriban\b")]
    private static partial Regex UsesTemplateEngine();
}
