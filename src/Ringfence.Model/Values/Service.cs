using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Ringfence;

/// <summary>What a firewall rule lets through: a name, a protocol and its ports.</summary>
/// <remarks>
/// A well-known name on other ports can be described (<c>Service.Ssh.On(2222)</c>); <see cref="FitsItsName"/> tells.
/// Sources of the table: IANA service names and ports; libvirt, QEMU, vSphere and Windows documentation for their own.
/// </remarks>
public sealed record Service
{
    private const int LongestName = 63;
    private const string NameProblem =
        "is no service name: write 1 to 63 lower-case letters, digits or '-', beginning with a letter or digit";

    private static readonly (string Text, TransportProtocol Protocol)[] Protocols =
    [
        ("any", TransportProtocol.Any),
        ("tcp", TransportProtocol.Tcp),
        ("udp", TransportProtocol.Udp),
        ("icmp", TransportProtocol.Icmp),
    ];

    private Service(string name, TransportProtocol protocol, PortRange? ports)
    {
        Name = name;
        Protocol = protocol;
        Ports = ports;
    }

    /// <summary>Everything: every protocol and port.</summary>
    public static Service Any { get; } = new("any", TransportProtocol.Any, null);

    /// <summary>ICMP, as used by ping: <c>icmp</c>.</summary>
    public static Service Ping { get; } = new("ping", TransportProtocol.Icmp, null);

    /// <summary>Secure shell: 22/tcp.</summary>
    public static Service Ssh { get; } = OnTcp("ssh", 22);

    /// <summary>Name resolution: 53/udp.</summary>
    public static Service Dns { get; } = OnUdp("dns", 53);

    /// <summary>Name resolution with long answers: 53/tcp.</summary>
    public static Service DnsOverTcp { get; } = OnTcp("dns-over-tcp", 53);

    /// <summary>Address assignment, the client's port: 68/udp.</summary>
    public static Service Dhcp { get; } = OnUdp("dhcp", 68);

    /// <summary>Web over TLS: 443/tcp.</summary>
    public static Service Https { get; } = OnTcp("https", 443);

    /// <summary>Web in clear text: 80/tcp.</summary>
    public static Service Http { get; } = OnTcp("http", 80);

    /// <summary>Remote shell in clear text: 23/tcp.</summary>
    public static Service Telnet { get; } = OnTcp("telnet", 23);

    /// <summary>Network management: 161/udp.</summary>
    public static Service Snmp { get; } = OnUdp("snmp", 161);

    /// <summary>Time: 123/udp.</summary>
    public static Service Ntp { get; } = OnUdp("ntp", 123);

    /// <summary>Authentication: 88/tcp.</summary>
    public static Service Kerberos { get; } = OnTcp("kerberos", 88);

    /// <summary>Directory: 389/tcp.</summary>
    public static Service Ldap { get; } = OnTcp("ldap", 389);

    /// <summary>Directory over TLS: 636/tcp.</summary>
    public static Service Ldaps { get; } = OnTcp("ldaps", 636);

    /// <summary>libvirt's remote interface over TLS: 16514/tcp.</summary>
    public static Service LibvirtTls { get; } = OnTcp("libvirt-tls", 16514);

    /// <summary>Live migration of QEMU machines: 49152-49215/tcp.</summary>
    public static Service QemuMigration { get; } = OnTcp("qemu-migration", 49152, 49215);

    /// <summary>vSphere's host agent: 902/tcp.</summary>
    public static Service VSphereClient { get; } = OnTcp("vsphere-client", 902);

    /// <summary>Windows remote management over TLS: 5986/tcp.</summary>
    public static Service WinRm { get; } = OnTcp("winrm", 5986);

    /// <summary>Consoles of virtual machines: 5900-5999/tcp.</summary>
    public static Service Vnc { get; } = OnTcp("vnc", 5900, 5999);

    /// <summary>Logs over TLS: 6514/tcp.</summary>
    public static Service Syslog { get; } = OnTcp("syslog", 6514);

    /// <summary>Every service of the table, in the order of its declaration.</summary>
    public static ValueList<Service> AllWellKnown { get; } =
        ValueList<Service>.Of([
            Any,
            Ping,
            Ssh,
            Dns,
            DnsOverTcp,
            Dhcp,
            Https,
            Http,
            Telnet,
            Snmp,
            Ntp,
            Kerberos,
            Ldap,
            Ldaps,
            LibvirtTls,
            QemuMigration,
            VSphereClient,
            WinRm,
            Vnc,
            Syslog,
        ]);

    private static readonly Dictionary<string, Service> ByName = AllWellKnown.ToDictionary(service => service.Name, StringComparer.Ordinal);

    /// <summary>The name: 1 to 63 lower-case letters, digits and hyphens.</summary>
    public string Name { get; }

    /// <summary>The protocol.</summary>
    public TransportProtocol Protocol { get; }

    /// <summary>The ports; <see langword="null"/> exactly when the protocol is <see cref="TransportProtocol.Any"/> or <see cref="TransportProtocol.Icmp"/>.</summary>
    public PortRange? Ports { get; }

    /// <summary>The service of the table that has this name, or <see langword="null"/>.</summary>
    public Service? WellKnown => ByName.TryGetValue(Name, out var service) ? service : null;

    /// <summary>Whether protocol and ports are among those that the name stands for; a name that is not in the table stands for anything.</summary>
    public bool FitsItsName =>
        WellKnown is not { } wellKnown
        || (
            Protocol == wellKnown.Protocol
            && (
                Equals(wellKnown)
                || (Ports is { } ports && wellKnown.Ports is { } all && all.Contains(ports.First) && all.Contains(ports.Last))
            )
        );

    /// <summary>A TCP port, named after it: <c>tcp-5432</c>.</summary>
    /// <param name="port">The port, 1 to 65535.</param>
    /// <exception cref="MalformedValueException">The number is no port.</exception>
    public static Service Tcp(int port) => NamedByPorts(TransportProtocol.Tcp, PortRange.Of(port));

    /// <summary>Consecutive TCP ports, named after them: <c>tcp-5000-5010</c>.</summary>
    /// <param name="first">The first port, 1 to 65535.</param>
    /// <param name="last">The last port, from <paramref name="first"/> to 65535.</param>
    /// <exception cref="MalformedValueException">One is no port, or the last comes before the first.</exception>
    public static Service Tcp(int first, int last) => NamedByPorts(TransportProtocol.Tcp, PortRange.Of(first, last));

    /// <summary>A UDP port, named after it: <c>udp-53</c>.</summary>
    /// <param name="port">The port, 1 to 65535.</param>
    /// <exception cref="MalformedValueException">The number is no port.</exception>
    public static Service Udp(int port) => NamedByPorts(TransportProtocol.Udp, PortRange.Of(port));

    /// <summary>Consecutive UDP ports, named after them: <c>udp-5000-5010</c>.</summary>
    /// <param name="first">The first port, 1 to 65535.</param>
    /// <param name="last">The last port, from <paramref name="first"/> to 65535.</param>
    /// <exception cref="MalformedValueException">One is no port, or the last comes before the first.</exception>
    public static Service Udp(int first, int last) => NamedByPorts(TransportProtocol.Udp, PortRange.Of(first, last));

    /// <summary>A service by name.</summary>
    /// <param name="name">The name: 1 to 63 lower-case letters, digits and hyphens.</param>
    /// <param name="protocol">TCP or UDP.</param>
    /// <param name="port">The port, 1 to 65535.</param>
    /// <exception cref="MalformedValueException">The name or port is malformed, or the protocol has no ports.</exception>
    public static Service Named(string name, TransportProtocol protocol, int port)
    {
        if (!IsName(name))
            throw new MalformedValueException(nameof(name), name, NameProblem);
        if (!HasPorts(protocol))
            throw new MalformedValueException(
                nameof(protocol),
                Text(protocol),
                "has no ports: use Tcp or Udp, or take Service.Ping or Service.Any"
            );
        return new Service(name, protocol, PortRange.Of(port));
    }

    /// <summary>The same name and protocol on another port: describes what is there, though it may not fit its name.</summary>
    /// <param name="port">The port, 1 to 65535.</param>
    /// <exception cref="MalformedValueException">The number is no port, or the service has no ports.</exception>
    public Service On(int port) =>
        HasPorts(Protocol)
            ? new Service(Name, Protocol, PortRange.Of(port))
            : throw new MalformedValueException(
                nameof(port),
                StrictNumber.Text(port),
                $"is given to {Name}, which has no ports: leave it out"
            );

    /// <summary>Whether some packet belongs to both services.</summary>
    /// <param name="other">The other service.</param>
    public bool Overlaps(Service other)
    {
        if (Protocol == TransportProtocol.Any || other.Protocol == TransportProtocol.Any)
            return true;
        return Protocol == other.Protocol && (Ports is null || other.Ports is null || Ports.Overlaps(other.Ports));
    }

    /// <summary>Parses a service.</summary>
    /// <param name="text">The text: <c>ssh</c> for one of the table, or in full: <c>ssh 2222/tcp</c>, <c>ping icmp</c>.</param>
    /// <exception cref="MalformedValueException">The text is no service.</exception>
    public static Service Parse(string text) =>
        TryParse(text, out var value, out var problem) ? value : throw new MalformedValueException("service", text, problem);

    /// <summary>Parses a service.</summary>
    /// <param name="text">The text: <c>ssh</c> for one of the table, or in full: <c>ssh 2222/tcp</c>, <c>ping icmp</c>.</param>
    /// <param name="value">The service, when it is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Service? value, out string problem)
    {
        value = null;
        problem = "";
        var parts = (text ?? "").Split(' ');
        if (!IsName(parts[0]))
            problem = NameProblem;
        else if (parts.Length == 1 && !ByName.TryGetValue(parts[0], out value))
            problem = $"is no well-known service: add ports and protocol, such as '{parts[0]} 5432/tcp'";
        else if (parts.Length == 2 && TryParseTransport(parts[1], out var protocol, out var ports, out problem))
            value = new Service(parts[0], protocol, ports);
        else if (parts.Length > 2)
            problem = "is no service: write a name, a blank, ports and protocol, such as 'ssh 22/tcp'";
        return value is not null;
    }

    private static bool TryParseTransport(string text, out TransportProtocol protocol, out PortRange? ports, out string problem)
    {
        var slash = text.IndexOf('/');
        var found = Protocols.FirstOrDefault(candidate => candidate.Text == text.Substring(slash + 1));
        protocol = found.Protocol;
        ports = null;
        problem =
            found.Text is null ? "names no protocol: use tcp, udp, icmp or any"
            : HasPorts(protocol) && slash < 0 ? $"names no ports: write them before the protocol, such as '22/{found.Text}'"
            : !HasPorts(protocol) && slash >= 0 ? $"gives ports to {found.Text}, which has none"
            : "";
        if (problem.Length > 0)
            return false;
        return slash < 0 || PortRange.TryParse(text.Substring(0, slash), out ports, out problem);
    }

    private static Service OnTcp(string name, int first, int? last = null) =>
        new(name, TransportProtocol.Tcp, PortRange.Of(first, last ?? first));

    private static Service OnUdp(string name, int port) => new(name, TransportProtocol.Udp, PortRange.Of(port));

    private static Service NamedByPorts(TransportProtocol protocol, PortRange ports) => new(Text(protocol) + "-" + ports, protocol, ports);

    private static bool HasPorts(TransportProtocol protocol) => protocol is TransportProtocol.Tcp or TransportProtocol.Udp;

    private static string Text(TransportProtocol protocol) => Protocols.First(candidate => candidate.Protocol == protocol).Text;

    private static bool IsName(string? text) =>
        text is { Length: > 0 and <= LongestName }
        && text[0] != '-'
        && text.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    /// <summary>The service as it is parsed: <c>ssh 22/tcp</c>, <c>ping icmp</c>, <c>any</c>.</summary>
    public override string ToString() =>
        Ports is not null ? $"{Name} {Ports}/{Text(Protocol)}"
        : Equals(Any) ? Name
        : $"{Name} {Text(Protocol)}";
}
