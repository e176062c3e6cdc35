using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Ringfence.Assurance;
using Xunit;

namespace Ringfence.Analyzers.Tests;

public sealed class SettingsTests
{
    private static readonly MarkedSource localUsers = MarkedSource.Fleet(
        """
        fleet.KvmHost("kvm-01", host => host
            .Users(users => users
                .Local("ann", password: Secret.Named("ann"))
                .Local("ben", password: Secret.Named("ben"))
                .Local("cat", password: Secret.Named("cat"))));
        """
    );

    [Theory]
    [InlineData("paper", DiagnosticSeverity.Warning)]
    [InlineData("stig", DiagnosticSeverity.Error)]
    public async Task Profile_sets_severities(string profile, DiagnosticSeverity expected)
    {
        var found = await Analyzed.Of(localUsers, $"ringfence.profile = {profile}");

        Assert.Equal(expected, Assert.Single(found, diagnostic => diagnostic.Id == "RF1001").Severity);
    }

    [Theory]
    [InlineData("ringfence.RF1006.maximum_host_accounts = 2", true)]
    [InlineData("ringfence.rf1006.MAXIMUM_HOST_ACCOUNTS = 2", true)]
    [InlineData("ringfence.RF1006.maximum_host_accounts = 3", false)]
    [InlineData("Program.cs: ringfence.RF1006.maximum_host_accounts = 2", true)]
    [InlineData("Other.cs: ringfence.RF1006.maximum_host_accounts = 2", false)]
    public async Task Parameter_is_set_for_the_file_of_the_fleet(string line, bool isBlamed) =>
        Assert.Equal(isBlamed, (await Analyzed.Of(localUsers, line)).Ids().Contains("RF1006"));

    [Fact]
    public async Task File_has_precedence_over_the_whole_compilation() =>
        Assert.DoesNotContain(
            "RF1006",
            (
                await Analyzed.Of(
                    localUsers,
                    "ringfence.RF1006.maximum_host_accounts = 2",
                    "Program.cs: ringfence.RF1006.maximum_host_accounts = 3"
                )
            ).Ids()
        );

    [Fact]
    public async Task Parameter_of_its_own_has_precedence_over_the_profile()
    {
        var source = MarkedSource.Fleet(
            """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management
                    .Firewall(firewall => firewall.Inbound(Service.Ssh, from: "10.0.0.0/24"))));
            """
        );

        Assert.Contains("RF5011", (await Analyzed.Of(source, "ringfence.profile = stig")).Ids());
        Assert.DoesNotContain(
            "RF5011",
            (await Analyzed.Of(source, "ringfence.profile = stig", "ringfence.RF5011.ssh_is_needed = true")).Ids()
        );
    }

    [Theory]
    [InlineData("ringfence.profile = stgi", "ringfence.profile = stgi is no profile: use paper or stig")]
    [InlineData("ringfence.RF1006.maximum_host_accounts = 4", "ringfence.RF1006.maximum_host_accounts = 4 is not possible: use 2 to 3")]
    [InlineData("ringfence.RF1006.maximum_host_accounts = two", "ringfence.RF1006.maximum_host_accounts = two is not possible: use 2 to 3")]
    [InlineData("ringfence.RF5011.ssh_is_needed = 1", "ringfence.RF5011.ssh_is_needed = 1 is not possible: use true or false")]
    [InlineData("build_property.RingfenceExplain = 1", "RingfenceExplain = 1 is not possible: use true or false")]
    [InlineData("Program.cs: ringfence.rf1006.maximum_accounts = 2", "ringfence.rf1006.maximum_accounts does not exist")]
    [InlineData("Program.cs: ringfence.profil = stig", "ringfence.profil does not exist; did you mean ringfence.profile?")]
    public async Task Malformed_setting_is_an_error_at_the_definition(string line, string problem)
    {
        var found = await Analyzed.Of(localUsers, line);

        var finding = Assert.Single(found, diagnostic => diagnostic.Id == "RF0014");
        Assert.Equal("The setting " + problem, finding.Text());
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
        Assert.EndsWith(": Define", localUsers.Shown(finding.Location.SourceSpan), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build_property.RingfenceExplain = ")]
    [InlineData("build_property.RingfenceAsOf = ")]
    public async Task Property_that_is_not_set_says_nothing(string line) =>
        Assert.DoesNotContain("RF0014", (await Analyzed.Of(localUsers, line)).Ids());

    /// <summary>Whoever adds a parameter must give it a key.</summary>
    [Fact]
    public void Every_parameter_has_a_key_that_sets_it_alone()
    {
        var properties = typeof(RuleParameters).GetProperties().Where(property => property.SetMethod is not null).ToArray();
        var set = ParameterKey
            .All.Select(key => new[] { "2", "64", "false" }.Select(text => key.Apply(new(), text)).First(changed => changed is not null)!)
            .Select(changed =>
                Assert.Single(properties, property => !Equals(property.GetValue(changed), property.GetValue(new RuleParameters())))
            )
            .Select(property => property.Name);

        Assert.Equal(properties.Select(property => property.Name).Order(), set.Order());
    }

    [Fact]
    public void Keys_name_rules_that_exist() =>
        Assert.All(ParameterKey.All, key => Assert.NotNull(RuleCatalogue.Find(key.Name.Split('.')[1])));

    [Fact]
    public async Task Editorconfig_sets_severities_as_usual()
    {
        var compilation = TestProgram.Of(localUsers);
        compilation = compilation.WithOptions(
            compilation.Options.WithSpecificDiagnosticOptions([
                new("RF1001", ReportDiagnostic.Error),
                new("RF5001", ReportDiagnostic.Suppress),
            ])
        );

        var found = await Analyzed.Diagnostics(compilation);

        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(found, diagnostic => diagnostic.Id == "RF1001").Severity);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "RF5001" && !diagnostic.IsSuppressed);
    }
}
