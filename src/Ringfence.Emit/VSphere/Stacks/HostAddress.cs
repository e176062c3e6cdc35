using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>How a host is reached: by its DNS name, else by its address on the management network, else by its name in the fleet.</summary>
internal static class HostAddress
{
    public static StackValue Of(StackScope scope, EsxiHost host) =>
        scope.Text(host.DnsName, host, "the host's DNS name") ?? Otherwise(host);

    public static string Of(EsxiHost host, EmissionPlan plan) =>
        plan.Known(host.DnsName, host, "the host's DNS name")?.Text ?? Otherwise(host);

    private static string Otherwise(EsxiHost host) =>
        host.Management?.IpAddress is { IsKnown: true } address ? address.Value.Address.ToString() : host.Name.Text;
}
