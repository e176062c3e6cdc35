using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Ringfence.Emit;

namespace Ringfence.Acceptance.Kvm.Access;

/// <summary>What libvirt asks polkit when somebody wants to use a permission on an object.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="On">The object; a host stands for what the fleet does not declare on it.</param>
/// <param name="Actions">The actions of libvirt that mean the permission.</param>
/// <param name="Details">What libvirt says of the object.</param>
internal sealed record LibvirtQuestion(
    Permission Permission,
    Model.Element On,
    IReadOnlyList<string> Actions,
    IReadOnlyDictionary<string, string> Details
)
{
    // Said here once more, by what virsh commands need, so that a mistake in the emitter's table is none here.
    private static readonly (Permission Permission, string Kind, string[] Actions)[] Meanings =
    [
        (Permission.ViewMachine, "domain", ["domain.read"]),
        (Permission.StartMachine, "domain", ["domain.start"]),
        (Permission.StopMachine, "domain", ["domain.stop", "domain.reset", "domain.init-control"]),
        (Permission.SuspendMachine, "domain", ["domain.suspend", "domain.hibernate"]),
        (Permission.SnapshotMachine, "domain", ["domain.snapshot", "domain.checkpoint"]),
        (Permission.MigrateMachine, "domain", ["domain.migrate"]),
        (Permission.OpenConsole, "domain", ["domain.open-device", "domain.open-graphics", "domain.send-input"]),
        (Permission.ReconfigureMachine, "domain", ["domain.write", "domain.read-secure"]),
        (Permission.CreateMachine, "domain", ["domain.save"]),
        (Permission.DeleteMachine, "domain", ["domain.delete"]),
        (Permission.ViewNetwork, "network", ["network.read", "network-port.read"]),
        (Permission.CreateNetwork, "network", ["network.save"]),
        (Permission.ReconfigureNetwork, "network", ["network.write", "network.start", "network.stop"]),
        (Permission.DeleteNetwork, "network", ["network.delete"]),
        (Permission.ConnectNic, "network", ["network-port.create", "network-port.delete"]),
        (Permission.ViewNetwork, "nwfilter", ["nwfilter.read", "nwfilter-binding.read"]),
        (Permission.ReconfigureFirewall, "nwfilter", ["nwfilter.write", "nwfilter.save", "nwfilter.delete"]),
    ];

    /// <summary>All that can be asked about a host.</summary>
    /// <param name="host">The host.</param>
    /// <param name="tree">Its files, whose domains and networks say the UUIDs.</param>
    public static IReadOnlyList<LibvirtQuestion> About(Model.Host host, EmittedTree tree) =>
        [
            .. host.VirtualMachines.SelectMany(machine => Of(machine, "domain", Declared(tree, host, "domains", machine))),
            .. host.VirtualSwitches.SelectMany(vswitch => Of(vswitch, "network", Declared(tree, host, "networks", vswitch))),
            .. Of(host, "domain", ("undeclared", "0b0c8a5e-0000-4000-8000-000000000000")),
            .. Of(host, "network", ("undeclared", "0b0c8a5e-0000-4000-8000-000000000001")),
            .. Of(host, "nwfilter", ("no-mac-spoofing", "0b0c8a5e-0000-4000-8000-000000000002")),
        ];

    /// <summary>What libvirt says of a domain or network.</summary>
    public static Dictionary<string, string> Describe(string kind, string name, string uuid) =>
        new()
        {
            ["connect_driver"] = "QEMU",
            [kind + "_name"] = name,
            [kind + "_uuid"] = uuid,
        };

    /// <summary>The name and UUID under which libvirt knows a declared object.</summary>
    public static (string Name, string Uuid) Declared(EmittedTree tree, Model.Host host, string folder, Model.Element element)
    {
        var path = $"{host.Name.Text}/libvirt/{folder}/{element.Name.Text}.xml";
        var document = XDocument.Parse(tree.Files.Single(file => file.Path == path).Content).Root!;
        return (document.Element("name")!.Value, document.Element("uuid")!.Value);
    }

    private static IEnumerable<LibvirtQuestion> Of(Model.Element element, string kind, (string Name, string Uuid) known) =>
        Meanings
            .Where(meaning => meaning.Kind == kind)
            .Select(meaning => new LibvirtQuestion(
                meaning.Permission,
                element,
                [.. meaning.Actions.Select(action => "org.libvirt.api." + action)],
                Describe(kind, known.Name, known.Uuid)
            ));
}
