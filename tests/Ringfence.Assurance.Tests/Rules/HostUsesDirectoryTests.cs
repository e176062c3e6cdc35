using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class HostUsesDirectoryTests
{
    [Fact]
    public void Locally_managed_host_is_warned_of_at_its_users()
    {
        var finding = Assert.Single(
            Checked.Findings(
                "RF1001",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                        {
                            host.Cpus(8);
                            host.Users(users => users.Local("alice"));
                        }
                    )
            )
        );

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("host.Users(users => users.Local(\"alice\"));", finding.BlamedLine());
    }

    [Fact]
    public void Host_that_says_nothing_of_users_is_left_to_RF0001() =>
        Assert.Empty(Checked.Findings("RF1001", fleet => fleet.KvmHost("kvm-01", _ => { })));

    [Fact]
    public void Directory_that_is_not_known_yet_is_a_directory() =>
        Assert.Empty(
            Checked.Findings(
                "RF1001",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host => host.Users(users => users.Join(Reference<Model.Directory>.Unknown("args[0] is not known")))
                    )
            )
        );
}
