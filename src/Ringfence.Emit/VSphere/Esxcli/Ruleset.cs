namespace Ringfence.Emit;

/// <summary>A ruleset of ESXi's firewall: a name for ports that are open together.</summary>
/// <param name="Id">Its id, as <c>esxcli network firewall ruleset list</c> shows it.</param>
/// <param name="Direction">Which way its traffic begins.</param>
/// <param name="Protocol">The protocol of the ports.</param>
/// <param name="First">The first port.</param>
/// <param name="Last">The last port.</param>
internal sealed record Ruleset(string Id, TrafficDirection Direction, TransportProtocol Protocol, int First, int Last)
{
    /// <summary>Whether a service in a direction is what this ruleset opens.</summary>
    public bool Opens(Service service, TrafficDirection direction) =>
        direction == Direction && service.Protocol == Protocol && service.Ports is { } ports && First <= ports.First && ports.Last <= Last;
}
