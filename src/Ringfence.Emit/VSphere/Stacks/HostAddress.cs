using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>How a host is reached: by its DNS name, else by its address on the management network, else by its name in the fleet.</summary>
internal static class HostAddress
{
    public static StackValue Of(StackScope scope, EsxiHost host) =>
        scope.Text(host.DnsName, host, "the host's DNS name")
        ?? (host.Management?.IpAddress is { IsKnown: true } address ? address.Value.Address.ToString() : host.Name.Text);
}
