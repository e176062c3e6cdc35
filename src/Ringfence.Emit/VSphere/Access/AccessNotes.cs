using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>What has to be known of the permissions as a whole: what they build on, who gets nothing, and what a permission needs beside itself.</summary>
internal sealed class AccessNotes(CompiledAccess access, StackScope scope)
{
    private static readonly (Permission Has, Permission Lacks, string Says)[] Incomplete =
    [
        (
            Permission.SuspendMachine,
            Permission.StartMachine,
            $"to vSphere a suspended machine is resumed by starting it: {Permission.SuspendMachine} alone does not resume"
        ),
        (
            Permission.CreateMachine,
            Permission.ReconfigureMachine,
            $"vSphere asks for {Permission.ReconfigureMachine} too when a new machine gets a disk: {Permission.CreateMachine} alone creates none with disks"
        ),
        (
            Permission.ReconfigureMachine,
            Permission.CreateMachine,
            $"vSphere asks for {Permission.CreateMachine} on the datacenter too when a disk takes space: {Permission.ReconfigureMachine} alone adds and extends none"
        ),
        (
            Permission.MigrateMachine,
            Permission.CreateMachine,
            $"vSphere asks for {Permission.CreateMachine} on a resource pool that a machine is moved to: {Permission.MigrateMachine} alone moves within its pool"
        ),
    ];

    public void Say()
    {
        WhatIsUsed();
        WhoGetsNothing();
        WhoIsRevokedOnHosts();
        foreach (var found in access.Inventory.Objects)
            if (access.Wanted.Of(found.Element).Allowed.Any(allowed => !(allowed & Privileges.Nowhere).IsEmpty))
                Note(found.Element, $"vSphere has no firewall of the virtual network: {Privileges.Nowhere} gives nothing");
    }

    private void WhatIsUsed()
    {
        var used = access.Bearers.SelectMany(found => access.On(found).Permissions).ToList();
        foreach (var (has, lacks, says) in Incomplete)
            if (used.Exists(permission => permission.Role.Has(has) && !permission.Role.Has(lacks)))
                Note(scope.VCenter, says);
        var names = used.Select(permission => permission.UserOrGroup).ToHashSet();
        foreach (var group in access.Principals.Groups.Where(group => names.Contains(group.UserOrGroup)))
            Note(
                group.Group,
                $"permissions are for the group {group.UserOrGroup}, which the directory must have, with these members and no others: "
                    + string.Join(", ", group.Members.Select(member => access.Principals.People[member].Name))
            );
        foreach (var domain in names.Select(name => name[..name.IndexOf('\\')]).Distinct().Order(System.StringComparer.Ordinal))
            Note(scope.VCenter, $"permissions are for accounts of {domain}, which vCenter must have for an identity source");
    }

    private void WhoGetsNothing()
    {
        var grants = scope.Fleet.Fleet.AccessControl!.Entries.Where(entry => entry.Effect == AccessEffect.Grant).ToList();
        foreach (var (account, why) in access.Principals.Nobody)
            if (grants.Exists(entry => Names(entry.Principal, account)))
                Note(account, $"{account.Name} has grants and gets nothing in vCenter: {why}");
    }

    private bool Names(Principal principal, DirectoryAccount account) =>
        principal.User is { } user
            ? user.Name == account.Name.Text
            : scope.Fleet.Groups.Resolve(principal.Group!).Element is { } group
                && group.Members.AsEnumerable().Any(member => member.Name == account.Name.Text);

    // A host's own logins are another door than vCenter's.
    private void WhoIsRevokedOnHosts()
    {
        foreach (var found in access.Inventory.Objects)
            if (found.Element is EsxiHost { Users: { } users })
                foreach (var revoked in users.Revoked)
                    if (IsAnywhere(revoked.Name))
                        Note(found.Element, $"{revoked.Name} is revoked on the host alone: the permissions in vCenter remain");
    }

    private bool IsAnywhere(string name) =>
        access
            .Principals.People.Select((person, number) => (person, number))
            .Any(at => at.person.Name == name && access.Inventory.Objects.Any(found => !access.On(found).Here[at.number].IsEmpty));

    private void Note(Element element, string reason) => scope.Plan.NoteOnce(element.Address, "access control", reason);
}
