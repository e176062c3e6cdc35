using System;
using System.IO;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Package.Tests;

/// <summary>What someone sees who refers to the package from a project of their own.</summary>
public sealed partial class InstalledPackageTests(PackedPackages packages)
{
    private const string NoWarnings = "0 Warning(s)";

    [Fact]
    public async Task Insecure_fleet_fails_the_build_at_the_argument_to_blame()
    {
        var project = new FleetProject(
            packages,
            "insecure",
            """
            using Ringfence;

            var fleet = Fleet.Define("east", fleet => fleet
                .KvmHost("kvm-01", host => host
                    .ManagementNetwork(management => management
                        .Firewall(firewall => firewall
                            .Inbound(Service.Ssh, from: [|"0.0.0.0/0"|])))));

            return await RingfenceApp.RunAsync(fleet, args);
            """
        );

        var build = await project.Build("-p:ErrorLog=log.sarif%2cversion=2.1");
        build.Failed().Says($"{project.Blamed}: error RF5012: ");

        var log = new CompilerLog(project.Read("log.sarif"));
        Assert.Equal([$"error {project.Blamed}"], log.Results("RF5012"));
        Assert.EndsWith("/rules/RF5012.md", log.PageOf("RF5012"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readme_shows_what_its_program_makes_the_compiler_say()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var project = new FleetProject(packages, "readme", CodeBlock().Match(readme).Groups["code"].Value);

        var build = await project.Build();

        build.Failed().Says(ErrorLine().Match(readme).Value);
    }

    [Fact]
    public async Task Clean_fleet_builds_without_warnings_and_runs()
    {
        var project = new FleetProject(packages, "clean", QuickstartProgram());

        var build = await project.Build("-p:ReportAnalyzer=true", "-fileLoggerParameters:LogFile=build.log;Verbosity=detailed");
        var check = await project.RunProgram("check");

        // An analyzer that could not be loaded or threw would be a warning.
        build.Succeeded().Says(NoWarnings);
        Assert.Matches(AnalyzerInTableOfTimes(), project.Read("build.log"));
        check.Succeeded().Says("0 errors, 0 warnings, 0 info; 0 accepted, 0 undetermined");
    }

    [Fact]
    public async Task Value_known_only_at_run_time_is_explained_on_request()
    {
        var project = new FleetProject(
            packages,
            "unknown",
            QuickstartProgram()
                .Replace(".Cpus(32)", ".Cpus(int.Parse([|Environment.GetEnvironmentVariable(\"CPUS\")|]!))", StringComparison.Ordinal)
        );

        var silent = await project.Build();
        var explained = await project.Build("--no-restore", "-p:RingfenceExplain=true", "-p:TreatWarningsAsErrors=true");

        silent.Succeeded().Says(NoWarnings);
        explained.Succeeded().Says($"{project.Blamed}: warning RF0010: ");
    }

    [Fact]
    public async Task Waiver_is_judged_on_the_day_of_the_build_unless_another_is_named()
    {
        var project = new FleetProject(
            packages,
            "waiver",
            """
            using Ringfence;

            var fleet = Fleet.Define("east", fleet => fleet
                .KvmHost("kvm-01", host => host.Accept("RF0001", because: "delivered empty, filled next quarter", until: [|"2001-12-31"|])));

            return await RingfenceApp.RunAsync(fleet, args);
            """
        );

        var today = await project.Build();
        var onItsLastDay = await project.Build("--no-restore", "-p:RingfenceAsOf=2001-12-31");

        today.Failed().Says($"{project.Blamed}: error RF0004: ");
        onItsLastDay.DoesNotSay("RF0004");
    }

    private static string QuickstartProgram() => File.ReadAllText(Repository.PathOf("samples", "01-quickstart", "Program.cs"));

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^Program\.cs\(\d+,\d+\): error RF\d{4}: .+$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    // Seconds, percent of all analyzers, assembly.
    [GeneratedRegex(@"^\s*<?[\d.]+\s+<?\d+\s+Ringfence\.Analyzers, Version=", RegexOptions.Multiline)]
    private static partial Regex AnalyzerInTableOfTimes();
}
