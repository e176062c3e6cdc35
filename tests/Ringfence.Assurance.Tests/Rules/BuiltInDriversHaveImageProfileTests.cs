using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class BuiltInDriversHaveImageProfileTests
{
    [Fact]
    public void Drivers_of_a_separate_domain_need_no_profile() =>
        Assert.Empty(
            Checked.Findings("RF4001", fleet => fleet.XenHost("xen-01", host => host.Drivers(drivers => drivers.InControlDomain())))
        );

    [Fact]
    public void Host_that_declares_no_drivers_is_left_to_the_rule_of_options() =>
        Assert.Empty(Checked.Findings("RF4001", fleet => fleet.KvmHost("kvm-01", _ => { })));

    [Fact]
    public void Call_that_declares_the_drivers_is_blamed()
    {
        var finding = Assert.Single(
            Checked.Findings("RF4001", fleet => fleet.EsxiHost("esxi-01", host => host.Drivers(drivers => drivers.RequireSigned())))
        );

        Assert.Equal("the built-in drivers of esxi-01 come from no image profile", finding.Message);
        Assert.Contains(".Drivers(", finding.BlamedLine());
    }
}
