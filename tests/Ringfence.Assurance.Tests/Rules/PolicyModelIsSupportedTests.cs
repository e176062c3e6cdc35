using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class PolicyModelIsSupportedTests
{
    [Fact]
    public void Missing_policy_fails_on_the_module()
    {
        var finding = Assert.Single(
            Checked.Findings(
                "RF3005",
                fleet =>
                    fleet.XenHost(
                        "xen-01",
                        host => host.AccessModule(module => module.Pluggable("FLASK").Supports([AccessModel.TypeEnforcement]))
                    )
            )
        );

        Assert.Equal("the pluggable access module FLASK has no policy", finding.Message);
    }

    [Fact]
    public void Foreign_model_fails_on_the_argument_and_names_what_is_supported()
    {
        var finding = Assert.Single(
            Checked.Findings(
                "RF3005",
                fleet =>
                    fleet.XenHost(
                        "xen-01",
                        host =>
                            host.AccessModule(module =>
                                module
                                    .Pluggable("FLASK")
                                    .Supports([AccessModel.TypeEnforcement, AccessModel.Mandatory])
                                    .Policy(AccessModel.RoleBased)
                            )
                    )
            )
        );

        Assert.Equal(
            "the policy of the access module FLASK is written for RoleBased, and the module supports TypeEnforcement and Mandatory",
            finding.Message
        );
        Assert.StartsWith(".Policy(", finding.BlamedLine());
    }

    [Fact]
    public void Built_in_module_needs_no_policy() =>
        Assert.Empty(
            Checked.Findings("RF3005", fleet => fleet.AccessControl(access => access.Module(module => module.BuiltIn("vCenter"))))
        );
}
