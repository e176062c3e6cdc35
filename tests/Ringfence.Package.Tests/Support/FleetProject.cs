using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Ringfence.Package.Tests;

/// <summary>A project of a user: one program, one reference to the package.</summary>
internal sealed class FleetProject
{
    private const string ProjectFile = $"""
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>

          <ItemGroup>
            <PackageReference Include="Ringfence" Version="{PackedPackages.Version}" />
          </ItemGroup>

        </Project>
        """;

    private readonly string folder;

    /// <param name="packages">Where the package comes from.</param>
    /// <param name="name">The project, of which there is none yet.</param>
    /// <param name="program">Program.cs; may hold one <c>[|…|]</c> around the text that is to blame.</param>
    public FleetProject(PackedPackages packages, string name, string program)
    {
        folder = packages.ProjectFolder(name);
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), ProjectFile);
        Blamed = PlaceOf("[|", program);
        File.WriteAllText(
            Path.Combine(folder, "Program.cs"),
            program.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)
        );
    }

    /// <summary>The marked place as the compiler writes it: <c>Program.cs(8,42)</c>.</summary>
    public string Blamed { get; }

    public Task<DotnetOutcome> Build(params string[] options) => Dotnet.Run(folder, ["build", .. options]);

    public Task<DotnetOutcome> RunProgram(params string[] arguments) => Dotnet.Run(folder, ["run", "--no-build", "--", .. arguments]);

    public string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    private static string PlaceOf(string mark, string program)
    {
        var before = program.Split(mark)[0];
        var line = before.Count(character => character == '\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        return string.Create(CultureInfo.InvariantCulture, $"Program.cs({line},{column})");
    }
}
