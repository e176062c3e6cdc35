using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The steps of a host as commands that a stack runs over SSH, where the host's key is known; one after the other.</summary>
internal sealed class RemoteCommands(StackScope scope, EsxiHost host, string component)
{
    /// <summary>Adds them.</summary>
    /// <returns>The name of the last one; nothing when there is none.</returns>
    public IReadOnlyList<string> Add()
    {
        if (scope.Text(host.SshHostKey, host, "the host's SSH key") is not { } key)
            return [];
        IReadOnlyList<string> before = [];
        foreach (var step in new HostSteps(host, scope.Fleet, scope.Plan).All())
            before =
            [
                scope
                    .Graph.Resource(
                        $"{host.Name.Text}-{step.Name}",
                        VSphereType.RemoteCommand,
                        component,
                        host,
                        [("connection", Connection(key)), ("create", Lines(step)), ("stdin", Input(step))],
                        // What commands print may tell what they were given.
                        resource =>
                            resource with
                            {
                                DependsOn = ValueList<string>.Of(before),
                                SecretOutputs = ValueList<string>.Of(["stdout", "stderr"]),
                            }
                    )
                    .Name,
            ];
        return before;
    }

    // Without the key anybody could answer in the host's place.
    private StackValue Connection(StackValue key) =>
        StackValue.Object(
            VSphereType.RemoteConnection,
            ("host", HostAddress.Of(scope, host)),
            ("user", "root"),
            ("password", scope.Secret(host.RootPassword, $"{host.Name.Text}/root", host, $"The root password of {host.Name.Text}")),
            ("hostKey", key)
        );

    private static StackValue Lines(HostStep step) =>
        StackValue.Lines(step.Script.TrimEnd('\n').Split('\n').Select(line => (StackValue)line));

    private StackValue? Input(HostStep step) =>
        step.Input.Count == 0
            ? null
            : StackValue.Lines([
                .. step.Input.Select(line => scope.Graph.Setting(line.Setting, StackSettingType.Text, line.IsSecret, line.Description)),
                "",
            ]);
}
