using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class AccessModuleIsGranularTests
{
    [Fact]
    public void Module_that_only_aggregates_fails_once_for_each_granularity()
    {
        var findings = Checked.Findings(
            "RF3003",
            fleet =>
                fleet.AccessControl(access =>
                    access.Module(module =>
                        module
                            .BuiltIn("bare")
                            .Provides([AccessCapability.CustomGroups, AccessCapability.CustomRoles, AccessCapability.CustomObjects])
                    )
                )
        );

        Assert.Equal(
            ["(i))", "(ii))", "(iii))", "(iv))"],
            findings.Select(finding => finding.Message.Substring(finding.Message.LastIndexOf(' ') + 1))
        );
        Assert.All(findings, finding => Assert.StartsWith(".BuiltIn(", finding.BlamedLine()));
    }
}
