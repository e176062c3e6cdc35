using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Package.Tests;

/// <summary>What someone sees who starts with <c>dotnet new ringfence</c>.</summary>
public sealed class TemplateTests(PackedPackages packages)
{
    [Fact]
    public async Task New_project_is_clean_and_builds_and_checks()
    {
        // A hive of its own: the templates of whoever runs this test stay as they are.
        var hive = packages.ProjectFolder("hive");
        var parent = packages.ProjectFolder("from-template");
        var folder = Path.Combine(parent, "my-fleet");

        (await Dotnet.Run(parent, "new", "install", packages.Templates, "--debug:custom-hive", hive)).Succeeded();
        (await Dotnet.Run(parent, "new", "ringfence", "-o", "my-fleet", "--debug:custom-hive", hive)).Succeeded();
        var build = await Dotnet.Run(folder, "build");
        var check = await Dotnet.Run(folder, "run", "--no-build", "--", "check");

        build.Succeeded().Says("0 Warning(s)");
        check.Succeeded().Says("0 errors, 0 warnings, 0 info; 0 accepted, 0 undetermined");
        Assert.Contains(
            $"Include=\"Ringfence\" Version=\"{PackedPackages.Version}\"",
            File.ReadAllText(Path.Combine(folder, "my-fleet.csproj")),
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(Path.Combine(folder, ".editorconfig")));
    }
}
