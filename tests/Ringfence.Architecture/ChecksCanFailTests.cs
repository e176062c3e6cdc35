using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Architecture;

/// <summary>Each check against a tiny repository with one fault, so that a check that cannot fail is noticed.</summary>
public sealed class ChecksCanFailTests
{
    private static readonly Dictionary<string, string> NoLongFiles = [];

    [Fact]
    public void Reference_against_the_direction_is_found() =>
        Finds(
            "must not refer to Ringfence.Emit",
            ReferenceDirection.Violations(ProjectTree("src/Ringfence.Model", Reference("Ringfence.Emit")))
        );

    [Fact]
    public void Reference_with_the_direction_is_allowed() =>
        Assert.Empty(ReferenceDirection.Violations(ProjectTree("src/Ringfence.Emit", Reference("Ringfence.Model"))));

    [Fact]
    public void Shipped_project_outside_the_table_is_found() =>
        Finds("not in the table", ReferenceDirection.Violations(ProjectTree("src/Ringfence.Extra", "")));

    [Fact]
    public void Reference_in_a_shared_build_file_is_found() =>
        Finds(
            "every project",
            ReferenceDirection.Violations(
                RepositoryTree.Of(("Directory.Build.targets", $"<Project>{Reference("Ringfence.Cli")}</Project>"))
            )
        );

    [Theory]
    [InlineData("src/Ringfence.Model", "net10.0", "must target netstandard2.0")]
    [InlineData("src/Ringfence.Emit", "netstandard2.0", "must target net10.0")]
    [InlineData("analyzers/Ringfence.Evaluation", "netstandard2.0;net10.0", "must target netstandard2.0")]
    public void Wrong_target_framework_is_found(string folder, string framework, string complaint) =>
        Finds(complaint, TargetFrameworks.Violations(ProjectTree(folder, "", framework)));

    [Theory]
    [InlineData("src/Ringfence.Model", "System.Text.Json", "")]
    [InlineData("src/Ringfence.Fluent", "System.Text.Json", "PrivateAssets='all'")]
    [InlineData("src/Ringfence.Assurance", "PolySharp", "")]
    [InlineData("analyzers/Ringfence.Analyzers", "Microsoft.CodeAnalysis.CSharp", "")]
    public void Package_that_would_travel_into_the_compiler_is_found(string folder, string package, string attributes) =>
        Finds($"must not bring {package}", PackageBoundaries.Violations(ProjectTree(folder, PackageReference(package, attributes))));

    [Theory]
    [InlineData("src/Ringfence.Model", "PolySharp", "PrivateAssets='all'")]
    [InlineData("analyzers/Ringfence.Analyzers", "Microsoft.CodeAnalysis.CSharp", "PrivateAssets='all'")]
    [InlineData("src/Ringfence.Emit", "Scriban.Signed", "")]
    [InlineData("src/Ringfence", "Scriban.Signed", "")]
    public void Package_that_stays_behind_is_allowed(string folder, string package, string attributes) =>
        Assert.Empty(PackageBoundaries.Violations(ProjectTree(folder, PackageReference(package, attributes))));

    [Theory]
    [InlineData("src/Ringfence.Cli")]
    [InlineData("tests/Ringfence.Emit.Tests")]
    public void Template_engine_outside_emit_is_found(string folder) =>
        Finds("only Ringfence.Emit", PackageBoundaries.Violations(ProjectTree(folder, PackageReference("Scriban.Signed", ""))));

    [Fact]
    public void Template_engine_used_through_another_project_is_found() =>
        Finds("may use Scriban", PackageBoundaries.Violations(RepositoryTree.Of(("src/Ringfence.Cli/A.cs", "using Scriban;\n"))));

    [Fact]
    public void Package_in_a_shared_build_file_is_found() =>
        Finds(
            "must not bring Spectre.Console",
            PackageBoundaries.Violations(
                RepositoryTree.Of(("Directory.Build.props", $"<Project>{PackageReference("Spectre.Console", "")}</Project>"))
            )
        );

    [Fact]
    public void Long_file_is_found_from_the_first_line_too_many()
    {
        Assert.Empty(Sizes.Violations(RepositoryTree.Of(("src/A.cs", Lines(300))), NoLongFiles));
        Finds("301 lines", Sizes.Violations(RepositoryTree.Of(("src/A.cs", Lines(301))), NoLongFiles));
    }

    [Fact]
    public void Long_file_needs_a_reason_and_loses_it_when_it_shrinks()
    {
        var listed = new Dictionary<string, string> { ["src/A.cs"] = "a table" };

        Assert.Empty(Sizes.Violations(RepositoryTree.Of(("src/A.cs", Lines(301))), listed));
        Finds("need not be in the list", Sizes.Violations(RepositoryTree.Of(("src/A.cs", Lines(300))), listed));
        Finds(
            "no reason",
            Sizes.Violations(RepositoryTree.Of(("src/A.cs", Lines(301))), new Dictionary<string, string> { ["src/A.cs"] = " " })
        );
    }

    [Fact]
    public void Large_file_is_found() =>
        Finds("docs/film.bin", Sizes.Violations(new RepositoryTree([new("docs/film.bin", "", Sizes.MaxBytes + 1)]), NoLongFiles));

    [Theory]
    [InlineData("scratch/note.md")]
    [InlineData("notes.txt")]
    public void Unknown_entry_at_the_top_is_found(string path) =>
        Finds("not part of the layout", Layout.Violations(RepositoryTree.Of((path, ""))));

    [Fact]
    public void Test_project_that_would_not_be_run_is_found() =>
        Finds("test projects are", Layout.Violations(ProjectTree("tests/Ringfence.Checks", "")));

    [Fact]
    public void Project_outside_the_solution_is_found() =>
        Finds("not in IaC.sln", Layout.Violations(ProjectTree("src/Ringfence.Model", "")));

    [Theory]
    [InlineData("class FileHelper;")]
    [InlineData("internal static class HelperTable;")]
    [InlineData("public sealed record VlanManager(int A);")]
    [InlineData("    private readonly record struct CommonPart(int A);")]
    [InlineData("public interface IUtils;")]
    public void Type_name_that_says_nothing_is_found(string code) => Finds("does not say", Wording.Violations(Code("src/A.cs", code)));

    [Theory]
    [InlineData("public sealed record ManagementNetwork(int A);")]
    [InlineData("// class FileHelper was a bad name")]
    public void Other_names_are_allowed(string code) => Assert.Empty(Wording.Violations(Code("src/A.cs", code)));

    [Fact]
    public void Region_is_found() => Finds("region", Wording.Violations(Code("src/A.cs", "    " + "#region fields")));

    [Fact]
    public void Sleep_is_found_in_tests_only()
    {
        const string Code = "Thread" + ".Sleep(5);";

        Finds("sleeps", Wording.Violations(ChecksCanFailTests.Code("tests/A.cs", Code)));
        Assert.Empty(Wording.Violations(ChecksCanFailTests.Code("src/A.cs", Code)));
    }

    [Theory]
    [InlineData("https://feed.example/v3/index.json")]
    [InlineData("/srv/packages")]
    [InlineData(@"C:\packages")]
    public void Absolute_feed_is_found(string address) =>
        Finds(
            "absolute address",
            Feeds.Violations(
                RepositoryTree.Of(
                    ("nuget.config", $"<configuration><packageSources><add key='x' value='{address}'/></packageSources></configuration>")
                )
            )
        );

    private static void Finds(string complaint, IEnumerable<string> violations) =>
        Assert.Contains(complaint, string.Join('\n', violations));

    private static RepositoryTree Code(string path, string code) => RepositoryTree.Of((path, $"namespace N;\n\n{code}\n"));

    private static RepositoryTree ProjectTree(string folder, string items, string framework = "net10.0") =>
        RepositoryTree.Of(
            (
                $"{folder}/{folder.Split('/')[^1]}.csproj",
                $"<Project><PropertyGroup><TargetFrameworks>{framework}</TargetFrameworks></PropertyGroup><ItemGroup>{items}</ItemGroup></Project>"
            )
        );

    private static string Reference(string project) => $"<ProjectReference Include='../../src/{project}/{project}.csproj' />";

    private static string PackageReference(string package, string attributes) => $"<PackageReference Include='{package}' {attributes} />";

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("// a line\n", count));
}
