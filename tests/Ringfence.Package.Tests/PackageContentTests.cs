using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace Ringfence.Package.Tests;

public sealed class PackageContentTests(PackedPackages packages)
{
    private const string Compiler = "analyzers/dotnet/cs/";
    private const string Lib = "lib/net10.0/";

    private readonly PackageFile package = PackageFile.Read(packages.Sdk);

    [Fact]
    public void Compiler_is_given_what_it_loads_and_nothing_else() =>
        Assert.Equal(
            [
                "Ringfence.Analyzers.dll",
                "Ringfence.Assurance.dll",
                "Ringfence.CodeFixes.dll",
                "Ringfence.Evaluation.dll",
                "Ringfence.Fluent.dll",
                "Ringfence.Model.dll",
            ],
            package.Below("analyzers/").Select(path => path.Replace(Compiler, "", StringComparison.Ordinal))
        );

    [Fact]
    public void Programs_are_given_every_assembly_with_its_documentation()
    {
        string[] assemblies = ["Assurance", "Cli", "Emit", "Fluent", "Model", "Reports"];

        Assert.Equal(
            assemblies.SelectMany(name => new[] { $"Ringfence.{name}.dll", $"Ringfence.{name}.xml" }),
            package.Below("lib/").Select(path => path.Replace(Lib, "", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("Ringfence.Model.dll")]
    [InlineData("Ringfence.Fluent.dll")]
    [InlineData("Ringfence.Assurance.dll")]
    public void What_is_checked_is_what_runs(string assembly) =>
        Assert.Equal(SHA256.HashData(package[Lib + assembly]), SHA256.HashData(package[Compiler + assembly]));

    [Fact]
    public void Compiler_needs_nothing_that_neither_it_nor_the_package_has()
    {
        var own = package.Below(Compiler).Select(Path.GetFileNameWithoutExtension).ToHashSet();

        Assert.All(
            package.Below(Compiler),
            path =>
                Assert.All(
                    AssemblyFacts.References(package[path]),
                    name => Assert.True(own.Contains(name) || IsTheCompilers(name), $"{path} needs {name}")
                )
        );
    }

    [Fact]
    public void Dependencies_are_those_of_what_was_packed()
    {
        var built = Repository.PathOf("src", "Ringfence.Cli", "bin", Repository.Configuration, "net10.0", "Ringfence.Cli.deps.json");

        Assert.Equal(PackagesOf(built), DependenciesOf(XDocument.Parse(package.Text("Ringfence.nuspec"))));
    }

    [Fact]
    public void Package_says_how_it_is_used_and_under_which_licence()
    {
        var nuspec = package.Text("Ringfence.nuspec");

        Assert.Contains("<license type=\"expression\">Apache-2.0</license>", nuspec, StringComparison.Ordinal);
        Assert.Contains("<readme>README.md</readme>", nuspec, StringComparison.Ordinal);
        Assert.Contains("using Ringfence;", package.Text("README.md"), StringComparison.Ordinal);
        Assert.Contains("Apache License", package.Text("LICENSE"), StringComparison.Ordinal);
    }

    [Fact]
    public void Assemblies_do_not_know_in_which_folder_they_were_built()
    {
        var assemblies = package.Below(Compiler).Concat(package.Below(Lib)).Where(path => path.EndsWith(".dll", StringComparison.Ordinal));

        Assert.All(
            assemblies,
            path =>
                Assert.All(AssemblyFacts.SourceFiles(package[path]), source => Assert.StartsWith("/_/", source, StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Packed_twice_is_the_same_file()
    {
        var again = packages.ProjectFolder("packed-again");

        await PackedPackages.Pack(Repository.PathOf("src", "Ringfence"), again);

        Assert.Equal(Hash(packages.Sdk), Hash(Path.Combine(again, Path.GetFileName(packages.Sdk))));
    }

    // Roslyn for netstandard2.0 brings these itself, since it refers to them; the last one comes with its workspaces.
    private static bool IsTheCompilers(string name) =>
        name
            is "netstandard"
                or "System.Collections.Immutable"
                or "System.Memory"
                or "System.Reflection.Metadata"
                or "System.Composition.AttributedModel"
        || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);

    // The dependencies of our own assemblies that are not our own.
    private static IEnumerable<string> PackagesOf(string depsFile)
    {
        using var deps = JsonDocument.Parse(File.ReadAllText(depsFile));
        return
        [
            .. deps
                .RootElement.GetProperty("targets")
                .EnumerateObject()
                .Single()
                .Value.EnumerateObject()
                .Where(library => IsOurs(library.Name) && library.Value.TryGetProperty("dependencies", out _))
                .SelectMany(library => library.Value.GetProperty("dependencies").EnumerateObject())
                .Where(dependency => !IsOurs(dependency.Name))
                .Select(dependency => $"{dependency.Name} {dependency.Value.GetString()}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> DependenciesOf(XDocument nuspec) =>
        nuspec
            .Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .Select(element => $"{element.Attribute("id")!.Value} {element.Attribute("version")!.Value}")
            .Order(StringComparer.Ordinal);

    private static bool IsOurs(string library) => library.StartsWith("Ringfence.", StringComparison.Ordinal);

    private static string Hash(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
