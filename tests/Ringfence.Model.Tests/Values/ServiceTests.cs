using System.Linq;
using CsCheck;
using Xunit;

namespace Ringfence.Tests;

public sealed class ServiceTests
{
    private static readonly Gen<Service> Any = Gen.OneOf(
        Gen.Int[0, Service.AllWellKnown.Count - 1].Select(i => Service.AllWellKnown[i]),
        Gen.Int[1, 65535].Select(Service.Tcp),
        Gen.Select(Gen.Int[1, 30000], Gen.Int[30000, 65535]).Select(Service.Udp),
        Gen.Int[1, 65535].Select(Service.Ssh.On),
        Gen.Int[1, 65535].Select(port => Service.Named("backup-agent", TransportProtocol.Udp, port))
    );

    [Fact]
    public void Table_is_as_documented() =>
        Assert.Equal(
            """
            any
            ping icmp
            ssh 22/tcp
            dns 53/udp
            dns-over-tcp 53/tcp
            dhcp 68/udp
            https 443/tcp
            http 80/tcp
            telnet 23/tcp
            snmp 161/udp
            ntp 123/udp
            kerberos 88/tcp
            ldap 389/tcp
            ldaps 636/tcp
            libvirt-tls 16514/tcp
            qemu-migration 49152-49215/tcp
            vsphere-client 902/tcp
            winrm 5986/tcp
            vnc 5900-5999/tcp
            syslog 6514/tcp
            """,
            string.Join("\n", Service.AllWellKnown),
            ignoreLineEndingDifferences: true
        );

    [Fact]
    public void Table_holds_every_service_that_has_a_property()
    {
        var declared = typeof(Service)
            .GetProperties()
            .Where(property => property.GetMethod!.IsStatic && property.PropertyType == typeof(Service))
            .Select(property => (Service)property.GetValue(null)!)
            .ToHashSet();

        Assert.True(declared.SetEquals(Service.AllWellKnown));
    }

    [Fact]
    public void Well_known_service_fits_its_name_and_is_found_by_it() =>
        Assert.All(
            Service.AllWellKnown,
            service =>
            {
                Assert.True(service.FitsItsName);
                Assert.Equal(service, service.WellKnown);
                Assert.Equal(service, Service.Parse(service.Name));
            }
        );

    [Fact]
    public void Ssh_on_another_port_does_not_fit_its_name()
    {
        var service = Service.Ssh.On(2222);

        Assert.Equal("ssh 2222/tcp", service.ToString());
        Assert.False(service.FitsItsName);
        Assert.Equal(Service.Ssh, service.WellKnown);
        Assert.True(Service.Ssh.On(22).FitsItsName);
        Assert.False(Service.Named("ssh", TransportProtocol.Udp, 22).FitsItsName);
        Assert.True(Service.Vnc.On(5900).FitsItsName);
    }

    [Fact]
    public void Service_of_ports_is_named_by_them_and_fits()
    {
        Assert.Equal("tcp-5432 5432/tcp", Service.Tcp(5432).ToString());
        Assert.Equal("udp-53 53/udp", Service.Udp(53).ToString());
        Assert.Equal("tcp-5000-5010 5000-5010/tcp", Service.Tcp(5000, 5010).ToString());
        Assert.Equal("udp-7-9 7-9/udp", Service.Udp(7, 9).ToString());
        Assert.True(Service.Tcp(5432).FitsItsName);
        Assert.Null(Service.Tcp(22).WellKnown);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SSH")]
    [InlineData("-ssh")]
    [InlineData("a b")]
    [InlineData("a;b")]
    [InlineData("é")]
    [InlineData("a123456789a123456789a123456789a123456789a123456789a123456789abcd")]
    public void Name_that_is_no_token_is_malformed(string? name) =>
        Assert.Equal("name", Assert.Throws<MalformedValueException>(() => Service.Named(name!, TransportProtocol.Tcp, 22)).ParameterName);

    [Fact]
    public void Ports_of_a_protocol_without_ports_are_malformed()
    {
        Assert.Throws<MalformedValueException>(() => Service.Named("ping", TransportProtocol.Icmp, 22));
        Assert.Throws<MalformedValueException>(() => Service.Named("all", TransportProtocol.Any, 22));
        Assert.Throws<MalformedValueException>(() => Service.Ping.On(22));
        Assert.Throws<MalformedValueException>(() => Service.Any.On(22));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sssh")]
    [InlineData("22/tcp")]
    [InlineData("ssh 22")]
    [InlineData("ssh tcp")]
    [InlineData("ssh /tcp")]
    [InlineData("ssh 22/sctp")]
    [InlineData("ssh 22/TCP")]
    [InlineData("ssh 0/tcp")]
    [InlineData("ping 8/icmp")]
    [InlineData("ssh  22/tcp")]
    [InlineData("ssh 22/tcp ")]
    [InlineData("ssh 22/tcp/tcp")]
    public void Text_that_is_no_service_is_malformed(string? text) => Reading.Rejects<string?, Service>(Service.TryParse, text);

    [Fact]
    public void Every_service_reads_back() => Any.Sample(service => Reading.ReadsBack(Service.TryParse, service));

    [Fact]
    public void Any_text_is_a_service_or_a_problem() => Reading.IsTotal<Service>(Service.TryParse);

    [Theory]
    [InlineData("ssh", "any", true)]
    [InlineData("ping", "any", true)]
    [InlineData("ping", "ping", true)]
    [InlineData("ping", "ssh", false)]
    [InlineData("dns", "dns-over-tcp", false)]
    [InlineData("vnc", "console 5901/tcp", true)]
    [InlineData("vnc", "console 5901/udp", false)]
    [InlineData("a 10-20/tcp", "b 20-30/tcp", true)]
    [InlineData("a 10-20/tcp", "b 21-30/tcp", false)]
    public void Services_overlap_by_protocol_and_ports(string left, string right, bool overlap)
    {
        Assert.Equal(overlap, Service.Parse(left).Overlaps(Service.Parse(right)));
        Assert.Equal(overlap, Service.Parse(right).Overlaps(Service.Parse(left)));
    }
}
