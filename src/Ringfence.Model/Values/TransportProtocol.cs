namespace Ringfence;

/// <summary>The protocol above IP that a service speaks.</summary>
public enum TransportProtocol
{
    /// <summary>Every protocol.</summary>
    Any = 0,

    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,

    /// <summary>ICMP, and ICMPv6 where addresses are IPv6.</summary>
    Icmp,
}
