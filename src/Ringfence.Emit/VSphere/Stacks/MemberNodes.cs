using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>A host that joins its cluster, and what is set up on it before.</summary>
internal sealed class MemberNodes(StackScope scope, Cluster cluster, EsxiHost host)
{
    // vCenter takes a host in over an account of the host's own.
    private const string Root = "root";

    // What is run on the host itself is run first: a lockdown would refuse it.
    public void Add()
    {
        var component = scope.Graph.Component($"{host.Name.Text}-member", StackComponentKind.Member, host);
        var prepared = new RemoteCommands(scope, host, component).Add();
        scope.StandsFor(
            host,
            scope.Graph.Resource(
                host.Name.Text,
                VSphereType.Host,
                component,
                host,
                [
                    ("hostname", HostAddress.Of(scope, host)),
                    ("username", Root),
                    ("password", scope.Secret(host.RootPassword, $"{host.Name.Text}/root", host, $"The root password of {host.Name.Text}")),
                    ("thumbprint", scope.Text(host.Thumbprint, host, "the certificate's thumbprint")),
                    ("cluster", scope.Output(cluster, "id")),
                    ("lockdown", scope.Plan.Known(host.Lockdown?.Map(NameOf), host, "the lockdown mode")),
                ],
                resource => resource with { DependsOn = ValueList<string>.Of(prepared) }
            )
        );
    }

    private static string NameOf(LockdownMode mode) =>
        mode switch
        {
            LockdownMode.Normal => "normal",
            LockdownMode.Strict => "strict",
            _ => "disabled",
        };
}
