using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>Where vSphere's answer is not the model's.</summary>
/// <param name="Element">The element that they differ about.</param>
/// <param name="Person">Whose rights they differ about.</param>
/// <param name="Given">What vSphere lets the person do there though nobody granted it.</param>
/// <param name="Withheld">What vSphere keeps the person from there though it is granted.</param>
/// <param name="Denied">What of the given is denied.</param>
internal sealed record AccessLimit(Element Element, Person Person, PermissionSet Given, PermissionSet Withheld, PermissionSet Denied);

/// <summary>Why vSphere's answer is another one.</summary>
/// <param name="Because">The reason, as a sentence without its end.</param>
/// <param name="Remedy">What somebody does whose denial it would not keep, as a sentence without its end.</param>
internal sealed record LimitReason(string Because, string Remedy)
{
    public static LimitReason Seeing { get; } =
        new("vSphere shows an object to whoever may do anything with it", "Deny everything else there too, or do not deny to see it");

    public static LimitReason OwnNetworks { get; } =
        new(
            $"to vSphere the networks of a host's own are its configuration: it takes {Privileges.OnOwnNetworks} together, on the host",
            "Deny it on the host too"
        );

    public static LimitReason Connecting { get; } =
        new(
            "vSphere asks about the networks of hosts' own in their datacenter when vNICs are attached to them",
            "Deny it on the datacenter, or use a distributed switch"
        );

    public static LimitReason Copies { get; } =
        new("vSphere has one object for a distributed switch, and one for each of its portgroups, for all hosts", "Deny it there too");

    public static LimitReason Mirroring { get; } =
        new("to vSphere the mirrors are those of the distributed switch and not of its portgroups", "Deny it on the switch too");

    public static LimitReason Nics { get; } =
        new(
            "vSphere knows no vNICs: who may change a machine attaches them to the portgroups that the same person may connect to",
            $"Deny {Permission.ReconfigureMachine} on the machine too"
        );

    public static LimitReason SeeingNics { get; } =
        new("vSphere shows a machine with its vNICs", $"Deny {Permission.ViewMachine} and the rest on the machine too");
}
