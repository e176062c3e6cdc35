using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

[assembly: AssemblyFixture(typeof(Ringfence.Package.Tests.PackedPackages))]
// Each test runs whole builds: two at once would only take turns.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Ringfence.Package.Tests;

/// <summary>Packs both packages once, into a folder outside the repository that is at the same time the world of the projects that use them.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    /// <summary>A version that is published nowhere: what is restored can only be what was packed here.</summary>
    public const string Version = "0.1.0-packed.by.test";

    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("rf-package-");

    internal string Folder => scratch.FullName;

    internal string Sdk => Path.Combine(Feed, $"Ringfence.{Version}.nupkg");

    internal string Templates => Path.Combine(Feed, $"Ringfence.Templates.{Version}.nupkg");

    private string Feed => Path.Combine(Folder, "feed");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        WriteSurroundings();
        await Pack(Repository.PathOf("src", "Ringfence"), Feed);
        await Pack(Repository.PathOf("templates", "new"), Feed);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        scratch.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Packs what was built alongside these tests.</summary>
    internal static async Task Pack(string project, string into) =>
        (
            await Dotnet.Run(
                project,
                ["pack", "--no-build", "-c", Repository.Configuration, "-o", into, $"-p:PackageVersion={Version}", "-v:q"]
            )
        ).Succeeded();

    /// <summary>A folder for a project below all that makes it independent of this machine's caches.</summary>
    internal string ProjectFolder(string name) => Directory.CreateDirectory(Path.Combine(Folder, "projects", name)).FullName;

    // One more feed beside those of the user. What the feeds of the user have to give is not fetched again if it was restored for the repository;
    // what is restored here goes to a folder that vanishes.
    private void WriteSurroundings()
    {
        File.WriteAllText(
            Path.Combine(Folder, "nuget.config"),
            """
            <configuration>
              <packageSources>
                <add key="packed" value="feed" />
              </packageSources>
            </configuration>
            """
        );
        File.WriteAllText(
            Path.Combine(Folder, "Directory.Build.props"),
            $"""
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>{Path.Combine(Folder, "packages")}</RestorePackagesPath>
                <RestoreFallbackFolders>{UsersPackages()}</RestoreFallbackFolders>
                <UseSharedCompilation>false</UseSharedCompilation>
              </PropertyGroup>
            </Project>
            """
        );
    }

    // NuGet refuses a folder that does not exist.
    private static string UsersPackages()
    {
        var folder =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.Exists(folder) ? folder : "";
    }
}
