using System;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class DirectoryMechanismIsItsOwnTests
{
    [Theory]
    [InlineData(DirectoryKind.ActiveDirectory, AuthenticationMechanism.Kerberos, true)]
    [InlineData(DirectoryKind.ActiveDirectory, AuthenticationMechanism.LdapOverTls, false)]
    [InlineData(DirectoryKind.ActiveDirectory, AuthenticationMechanism.Ntlm, false)]
    [InlineData(DirectoryKind.FreeIpa, AuthenticationMechanism.Kerberos, true)]
    [InlineData(DirectoryKind.FreeIpa, AuthenticationMechanism.LdapOverTls, true)]
    [InlineData(DirectoryKind.FreeIpa, AuthenticationMechanism.LocalPassword, false)]
    [InlineData(DirectoryKind.Ldap, AuthenticationMechanism.LdapOverTls, true)]
    [InlineData(DirectoryKind.Ldap, AuthenticationMechanism.Kerberos, true)]
    [InlineData(DirectoryKind.Ldap, AuthenticationMechanism.LdapInClear, false)]
    public void Mechanism_fits_the_kind_of_directory_or_fails(DirectoryKind kind, AuthenticationMechanism mechanism, bool fits)
    {
        var findings = Checked.Findings(
            "RF1005",
            fleet =>
            {
                var directory = Declare(fleet, kind, directory => directory.Authenticate(mechanism));
                fleet.KvmHost("kvm-01", host => host.Users(users => users.Join(directory)));
            }
        );

        Assert.Equal(fits, findings.Count == 0);
    }

    [Fact]
    public void Missing_mechanism_is_reported_once_for_all_hosts()
    {
        var findings = Checked.Findings(
            "RF1005",
            fleet =>
            {
                fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Administrator("alice"));
                for (var n = 1; n <= 3; n++)
                    fleet.KvmHost($"kvm-0{n}", host => host.Users(users => users.Join(corp)));
            }
        );

        var finding = Assert.Single(findings);
        Assert.Equal("logins through corp.example.com are authenticated by no declared mechanism", finding.Message);
        Assert.Equal("east/corp.example.com", finding.Subject.Address);
    }

    [Fact]
    public void Mechanism_of_a_host_replaces_that_of_the_directory_on_that_host_alone()
    {
        var finding = Assert.Single(
            Checked.Findings(
                "RF1005",
                fleet =>
                {
                    fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Kerberos());
                    fleet.KvmHost("kvm-01", host => host.Users(users => users.Join(corp)));
                    fleet.KvmHost(
                        "kvm-02",
                        host =>
                            host.Users(users =>
                            {
                                users.Join(corp);
                                users.Authenticate(AuthenticationMechanism.LocalPassword);
                            })
                    );
                }
            )
        );

        Assert.Equal(
            "on kvm-02, logins through corp.example.com are authenticated by LocalPassword where ActiveDirectory needs Kerberos",
            finding.Message
        );
        Assert.Equal("users.Authenticate(AuthenticationMechanism.LocalPassword);", finding.BlamedLine());
    }

    [Fact]
    public void Directory_without_mechanism_is_fine_when_each_host_brings_its_own() =>
        Assert.Empty(
            Checked.Findings(
                "RF1005",
                fleet =>
                {
                    fleet.ActiveDirectory("corp.example.com", out var corp, _ => { });
                    fleet.KvmHost("kvm-01", host => host.Users(users => users.Join(corp).Authenticate(AuthenticationMechanism.Kerberos)));
                }
            )
        );

    [Fact]
    public void Directory_that_no_host_has_joined_is_not_judged() =>
        Assert.Empty(Checked.Findings("RF1005", fleet => fleet.ActiveDirectory("corp.example.com", _ => { })));

    [Fact]
    public void Directory_that_a_host_may_have_joined_is_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert
                .Single(
                    Checked.Findings(
                        "RF1005",
                        fleet =>
                        {
                            fleet.ActiveDirectory("corp.example.com", _ => { });
                            fleet.KvmHost("kvm-01", host => host.Users(users => users.Join(Reference<Model.Directory>.Unknown("?"))));
                        }
                    )
                )
                .Verdict
        );

    private static Reference<Model.Directory> Declare(FleetBuilder fleet, DirectoryKind kind, Action<DirectoryBuilder> configure)
    {
        Reference<Model.Directory> directory;
        if (kind == DirectoryKind.ActiveDirectory)
            fleet.ActiveDirectory("corp.example.com", out directory, configure);
        else if (kind == DirectoryKind.FreeIpa)
            fleet.FreeIpa("corp.example.com", out directory, configure);
        else
            fleet.Ldap("corp.example.com", out directory, configure);
        return directory;
    }
}
