using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>The rulesets of ESXi 7 and 8 that services of a fleet can mean. ESXi knows no others: new ones come with a package only.</summary>
internal static class Rulesets
{
    private const TrafficDirection In = TrafficDirection.Inbound;
    private const TrafficDirection Out = TrafficDirection.Outbound;
    private const TransportProtocol Tcp = TransportProtocol.Tcp;
    private const TransportProtocol Udp = TransportProtocol.Udp;

    /// <summary>The ruleset through which vCenter reaches a host.</summary>
    public const string OfVCenter = "vSphereClient";

    // Where two open a port, the first is meant.
    private static readonly Ruleset[] All =
    [
        new("sshServer", In, Tcp, 22, 22),
        new("sshClient", Out, Tcp, 22, 22),
        new(OfVCenter, In, Tcp, 443, 443),
        new(OfVCenter, In, Tcp, 902, 902),
        new("webAccess", In, Tcp, 80, 80),
        new("snmp", In, Udp, 161, 161),
        new("CIMHttpServer", In, Tcp, 5988, 5988),
        new("CIMHttpsServer", In, Tcp, 5989, 5989),
        new("CIMSLP", In, Udp, 427, 427),
        new("dhcp", Out, Udp, 68, 68),
        new("dns", Out, Udp, 53, 53),
        new("dns", Out, Tcp, 53, 53),
        new("ntpClient", Out, Udp, 123, 123),
        new("ptpd", Out, Udp, 319, 320),
        new("activeDirectoryAll", Out, Tcp, 88, 88),
        new("activeDirectoryAll", Out, Tcp, 389, 389),
        new("activeDirectoryAll", Out, Tcp, 445, 445),
        new("activeDirectoryAll", Out, Tcp, 464, 464),
        new("activeDirectoryAll", Out, Tcp, 3268, 3268),
        new("syslog", Out, Udp, 514, 514),
        new("syslog", Out, Tcp, 514, 514),
        new("syslog", Out, Tcp, 1514, 1514),
        new("httpClient", Out, Tcp, 80, 80),
        new("httpClient", Out, Tcp, 443, 443),
        new("ftpClient", Out, Tcp, 21, 21),
        new("nfsClient", Out, Tcp, 111, 111),
        new("nfs41Client", Out, Tcp, 2049, 2049),
        new("iSCSI", Out, Tcp, 3260, 3260),
    ];

    // Others belong to vCenter and to features that vCenter switches, which opens and closes them itself.
    private static readonly string[] Ours =
    [
        "sshServer",
        "sshClient",
        "webAccess",
        "snmp",
        "CIMHttpServer",
        "CIMHttpsServer",
        "CIMSLP",
        "dhcp",
        "dns",
        "ntpClient",
        "ptpd",
        "activeDirectoryAll",
        "syslog",
        "httpClient",
        "ftpClient",
    ];

    /// <summary>The ruleset that a service means; <see langword="null"/> when ESXi has none.</summary>
    public static string? Of(Service service, TrafficDirection direction) =>
        All.FirstOrDefault(ruleset => ruleset.Opens(service, direction))?.Id;

    /// <summary>What is closed unless a fleet opens it.</summary>
    public static IEnumerable<string> ClosedUnless(IEnumerable<string> open) => Ours.Except(open);
}
