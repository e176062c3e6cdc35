using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Harness;

/// <summary>A checker that cannot reject is no checker: each accepts a good file and rejects the same file with one fault.</summary>
public sealed class HostFileCheckTests
{
    private const string Ruleset = """
        table inet ringfence {
            chain input {
                type filter hook input priority filter; policy drop;
                ct state established,related accept
                ip saddr 10.0.0.0/24 tcp dport 22 accept
            }
        }

        """;

    private const string SshdConfig = """
        PermitRootLogin no
        Ciphers aes256-gcm@openssh.com

        """;

    private const string SssdConfigText = """
        [sssd]
        services = nss, pam
        domains = corp.example.com

        [domain/corp.example.com]
        id_provider = ad
        access_provider = ad

        """;

    private const string Krb5Config = """
        [libdefaults]
            default_realm = CORP.EXAMPLE.COM

        [realms]
            CORP.EXAMPLE.COM = {
                kdc = dc1.corp.example.com
            }

        """;

    private const string Sudoers = """
        Defaults use_pty
        %admins ALL=(ALL:ALL) ALL

        """;

    private const string Unit = """
        [Unit]
        Description=Ringfence

        [Service]
        ExecStart=/bin/true

        """;

    [Fact]
    public async Task Nft_accepts_a_ruleset() => (await Judge("good.nft", Ruleset)).ShouldAccept();

    [Theory]
    [InlineData("dport 22", "dport 70000", "Service out of range")]
    [InlineData("10.0.0.0/24", "10.0.0.0/40", "Prefix length")]
    [InlineData("policy drop", "policy reject", "syntax error")]
    [InlineData("ip saddr 10.0.0.0/24", "ip saddr @admins", "No such file or directory")]
    public async Task Nft_rejects_a_fault(string good, string bad, string because) =>
        (await Judge("bad.nft", Ruleset, good, bad)).ShouldReject(because);

    [Fact]
    public async Task Sshd_accepts_a_configuration() => (await Judge("sshd_config", SshdConfig)).ShouldAccept();

    [Theory]
    [InlineData("PermitRootLogin", "PermitRotLogin", "Bad configuration option: PermitRotLogin")]
    [InlineData("Login no", "Login maybe", "unsupported option \"maybe\"")]
    [InlineData("aes256", "aes512", "Bad SSH2 cipher spec")]
    public async Task Sshd_rejects_a_fault(string good, string bad, string because) =>
        (await Judge("sshd_config", SshdConfig, good, bad)).ShouldReject(because);

    [Fact]
    public async Task Sssd_accepts_a_configuration() => (await Judge("sssd.conf", SssdConfigText)).ShouldAccept();

    [Theory]
    [InlineData("access_provider", "acess_provider", "'acess_provider' is not allowed")]
    [InlineData("[sssd]", "[ssd]", "Section [ssd] is not allowed")]
    public async Task Sssd_rejects_a_fault(string good, string bad, string because) =>
        (await Judge("sssd.conf", SssdConfigText, good, bad)).ShouldReject(because);

    [Fact]
    public async Task Kerberos_accepts_a_configuration() => (await Judge("krb5.conf", Krb5Config)).ShouldAccept();

    [Theory]
    [InlineData("    }", "", "Improper format")]
    [InlineData("[realms]", "[realms", "Improper format")]
    [InlineData("default_realm =", "default_realm", "Improper format")]
    public async Task Kerberos_rejects_a_fault(string good, string bad, string because) =>
        (await Judge("krb5.conf", Krb5Config, good, bad)).ShouldReject(because);

    [Fact]
    public async Task Kerberos_file_that_is_not_there_is_not_accepted() =>
        await Assert.ThrowsAsync<FileNotFoundException>(() => Kerberos.Check("/no/such/krb5.conf"));

    [Fact]
    public async Task Visudo_accepts_a_file() => (await Judge("sudoers", Sudoers)).ShouldAccept();

    [Theory]
    [InlineData("ALL:ALL)", "ALL:ALL", "syntax error")]
    [InlineData("use_pty", "use_ptty", "unknown defaults entry")]
    [InlineData("%admins", "ADMINS", "User_Alias \"ADMINS\" referenced but not defined")]
    public async Task Visudo_rejects_a_fault(string good, string bad, string because) =>
        (await Judge("sudoers", Sudoers, good, bad)).ShouldReject(because);

    [Fact]
    public async Task Systemd_accepts_a_unit() => (await Judge("good.service", Unit)).ShouldAccept();

    [Theory]
    [InlineData("Description", "Descripton", "Unknown key")]
    [InlineData("ExecStart=/bin/true", "ExecStart=/no/such/program", "is not executable")]
    public async Task Systemd_rejects_a_fault(string good, string bad, string because) =>
        (await Judge("bad.service", Unit, good, bad)).ShouldReject(because);

    private static async Task<Judgement> Judge(string name, string text, string good = "", string bad = "")
    {
        Assert.Contains(good, text);
        using var scratch = new ScratchFolder();
        var file = scratch.Write(name, good.Length == 0 ? text : text.Replace(good, bad));
        return await (
            name switch
            {
                "sshd_config" => Sshd.Check(file),
                "sssd.conf" => SssdConfig.Check(file),
                "krb5.conf" => Kerberos.Check(file),
                "sudoers" => Visudo.Check(file),
                _ when name.EndsWith(".nft") => Nft.Check(file),
                _ => SystemdAnalyze.Verify(file),
            }
        );
    }
}
