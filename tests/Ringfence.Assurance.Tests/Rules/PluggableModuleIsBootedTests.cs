using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class PluggableModuleIsBootedTests
{
    [Fact]
    public void Module_without_framework_and_boot_entry_fails_for_both()
    {
        var findings = Checked.Findings(
            "RF3004",
            fleet => fleet.XenHost("xen-01", host => host.AccessModule(module => module.Pluggable("FLASK")))
        );

        Assert.Equal(
            [
                "the pluggable access module FLASK names no security framework that loads it",
                "the pluggable access module FLASK is not in the list of modules that are booted with the hypervisor",
            ],
            findings.Select(finding => finding.Message)
        );
    }

    [Fact]
    public void Module_that_is_not_booted_blames_the_argument()
    {
        var finding = Assert.Single(
            Checked.Findings(
                "RF3004",
                fleet =>
                    fleet.XenHost("xen-01", host => host.AccessModule(module => module.Pluggable("FLASK", framework: "XSM", booted: false)))
            )
        );

        Assert.Equal("booted", finding.Place.Parameter);
    }

    [Fact]
    public void Boot_entry_that_is_not_known_is_undetermined()
    {
        var finding = Assert.Single(
            Checked.Findings(
                "RF3004",
                fleet =>
                    fleet.XenHost(
                        "xen-01",
                        host =>
                            host.AccessModule(module => module.Pluggable("FLASK", framework: "XSM", booted: Setting<bool>.Unknown("args")))
                    )
            )
        );

        Assert.Equal(Verdict.Undetermined, finding.Verdict);
    }

    [Fact]
    public void Built_in_module_needs_neither() =>
        Assert.Empty(
            Checked.Findings("RF3004", fleet => fleet.AccessControl(access => access.Module(module => module.BuiltIn("vCenter"))))
        );
}
