using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Ringfence.Architecture;

/// <summary>What a project file, or a build file that all projects import, says.</summary>
/// <param name="Path">The path from the root.</param>
/// <param name="Frameworks">The target frameworks.</param>
/// <param name="References">The names of the projects that it refers to.</param>
/// <param name="Packages">The packages that it refers to.</param>
internal sealed record Project(
    string Path,
    ImmutableArray<string> Frameworks,
    ImmutableArray<string> References,
    ImmutableArray<Package> Packages
)
{
    /// <summary>The name of the file without its ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Reads a project; conditions are ignored: what may be referenced sometimes is referenced.</summary>
    /// <exception cref="InvalidDataException">A reference names no project.</exception>
    public static Project Read(RepositoryFile file)
    {
        var root = XDocument.Parse(file.Text).Root!;
        var frameworks = root.Descendants()
            .Where(element => element.Name.LocalName is "TargetFramework" or "TargetFrameworks")
            .SelectMany(element => element.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var references = root.Descendants("ProjectReference").Select(Include).Where(include => include.Length > 0);
        var packages = root.Descendants("PackageReference").Where(element => Include(element).Length > 0);
        return new(
            file.Path,
            [.. frameworks],
            [.. references.Select(include => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))],
            [.. packages.Select(element => new Package(Include(element), Says(element, "PrivateAssets") == "all"))]
        );
    }

    private static string Include(XElement element) => Says(element, "Include");

    private static string Says(XElement element, string name) => element.Attribute(name)?.Value ?? element.Element(name)?.Value ?? "";
}
