using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes who may do what on which objects (paper IV).</summary>
public sealed partial class AccessControlBuilder : Builder
{
    private readonly string fleetAddress;
    private readonly Origin origin;
    private readonly Siblings<Group> groups = new("group");
    private readonly Siblings<Role> roles = new("role");
    private readonly Siblings<CustomObject> customObjects = new("custom object");
    private readonly Siblings<Folder> folders = new("folder");
    private readonly List<HierarchyLink> hierarchy = [];
    private readonly List<(ResourceName Name, Func<VirtualMachine, Truth> Chooses)> selections = [];
    private AccessModule? module;

    internal AccessControlBuilder(string fleetAddress, Origin origin)
    {
        this.fleetAddress = fleetAddress;
        this.origin = origin;
    }

    /// <summary>Describes the module that enforces access on hosts that do not name their own (paper IV options (a) and (b)).</summary>
    /// <param name="configure">Names the module and what it can do.</param>
    public AccessControlBuilder Module(
        Action<AccessModuleBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        module = AccessModuleBuilder.Run(configure, Here(file, line));
        return this;
    }

    /// <summary>Declares a custom group (paper IV Aggregation (i)).</summary>
    /// <param name="name">The group's name.</param>
    /// <param name="members">The accounts in it.</param>
    /// <param name="group">A handle for grants and denials.</param>
    public AccessControlBuilder Group(
        Setting<string> name,
        IEnumerable<Reference<DirectoryAccount>> members,
        out Reference<Group> group,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var claimed = groups.Claim(name, nameof(name), here);
        group = Reference<Group>.HandleOf(claimed);
        groups.Add(
            new()
            {
                Name = claimed,
                Address = Under(claimed),
                Origin = here,
                Members = All(
                    members.Placed(nameof(members), here).Select(member => member.Item.From(nameof(members), here, member.Place.Item))
                ),
            }
        );
        return this;
    }

    /// <summary>Declares a custom role (paper IV Aggregation (ii)).</summary>
    /// <param name="name">The role's name.</param>
    /// <param name="permissions">The permissions: <c>[Permission.StartMachine]</c>, <see cref="Permissions.View"/>.</param>
    /// <param name="role">A handle for grants and denials.</param>
    /// <param name="platform">Whether it administers the platform itself and may therefore touch driver domains (paper V(b)).</param>
    public AccessControlBuilder Role(
        Setting<string> name,
        IEnumerable<Permission> permissions,
        out Reference<Role> role,
        Setting<bool>? platform = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var claimed = roles.Claim(name, nameof(name), here);
        role = Reference<Role>.HandleOf(claimed);
        roles.Add(
            new()
            {
                Name = claimed,
                Address = Under(claimed),
                Origin = here,
                Permissions = Listed(permissions, here),
                IsPlatform = (platform ?? false).From(nameof(platform), here),
            }
        );
        return this;
    }

    /// <summary>Declares a custom object by naming its members (paper IV Aggregation (iii)).</summary>
    /// <param name="name">The custom object's name.</param>
    /// <param name="members">Addresses, with or without the fleet's name in front: <c>["kvm-01/db-1"]</c>.</param>
    /// <param name="customObject">A handle for grants and denials.</param>
    public AccessControlBuilder CustomObject(
        Setting<string> name,
        IEnumerable<string> members,
        out Reference<CustomObject> customObject,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var references = All(
            members
                .Placed(nameof(members), here)
                .Select(member => Reference<Element>.To(member.Item).From(nameof(members), here, member.Place.Item))
        );
        return Add(name, CustomObjectSelection.Names, references, null, out customObject, here);
    }

    /// <summary>Declares a custom object as the virtual machines that a predicate chooses (paper IV Aggregation (iii)).</summary>
    /// <param name="name">The custom object's name.</param>
    /// <param name="chooses">Whether a machine belongs to it: <c>machine => machine.Name.Text.StartsWith("web")</c>. Asked when the fleet is whole.</param>
    /// <param name="customObject">A handle for grants and denials.</param>
    public AccessControlBuilder CustomObject(
        Setting<string> name,
        Func<VirtualMachine, bool> chooses,
        out Reference<CustomObject> customObject,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        chooses.Required(nameof(chooses), here);
        Add(name, CustomObjectSelection.Predicate, ValueList<Reference<Element>>.Empty, null, out customObject, here);
        selections.Add((customObjects.Last().Name, machine => Answer(chooses, machine)));
        return this;
    }

    /// <summary>Declares a custom object as the virtual machines with a tag (paper IV Aggregation (iii)).</summary>
    /// <param name="name">The custom object's name.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="customObject">A handle for grants and denials.</param>
    public AccessControlBuilder CustomObjectByTag(
        Setting<string> name,
        Setting<string> tag,
        out Reference<CustomObject> customObject,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var label = tag.Parsed<ResourceName>(ResourceName.TryParse, nameof(tag), here);
        Add(name, CustomObjectSelection.Tag, ValueList<Reference<Element>>.Empty, label, out customObject, here);
        selections.Add((customObjects.Last().Name, machine => machine.Tags.Any(has => label.Is(has))));
        return this;
    }

    /// <summary>Declares a folder, a node of the object hierarchy (paper IV Aggregation (iv)).</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="folder">A handle for grants and for what is put under it.</param>
    /// <param name="under">The parent folder; the fleet when left out.</param>
    public AccessControlBuilder Folder(
        Setting<string> name,
        out Reference<Folder> folder,
        Reference<Folder>? under = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var claimed = folders.Claim(name, nameof(name), here);
        folder = Reference<Folder>.HandleOf(claimed);
        folders.Add(
            new()
            {
                Name = claimed,
                Address = Under(claimed),
                Origin = here,
            }
        );
        if (under is not null)
            Link(folder.As<Element>(), under.From(nameof(under), here).As<Element>(), here);
        return this;
    }

    /// <summary>Puts a host, a virtual machine or a folder under a folder instead of its obvious parent (paper IV Aggregation (iv)).</summary>
    /// <param name="child">Its address or, for a folder, its name.</param>
    /// <param name="under">The folder.</param>
    public AccessControlBuilder Place(
        Reference<Element> child,
        Reference<Folder> under,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        Link(child.From(nameof(child), here), under.From(nameof(under), here).As<Element>(), here);
        return this;
    }

    internal AccessControl Build(ValueList<Host> hosts)
    {
        Finish();
        var chosen = selections.ToDictionary(selection => selection.Name, selection => Choose(hosts, selection.Chooses));
        return new()
        {
            Name = AccessControlName,
            Address = fleetAddress + "/" + AccessControlName.Text,
            Origin = origin,
            Module = module,
            Groups = All(groups),
            Roles = All(roles),
            CustomObjects = All(
                customObjects.Select(found => chosen.TryGetValue(found.Name, out var members) ? found with { Members = members } : found)
            ),
            Folders = All(folders),
            Hierarchy = All(hierarchy),
            Entries = All(entries),
        };
    }

    private static ResourceName AccessControlName { get; } = ResourceName.Parse("access-control");

    private static ValueList<Reference<Element>> Choose(ValueList<Host> hosts, Func<VirtualMachine, Truth> chooses)
    {
        var members = new List<Reference<Element>>();
        var whyOpen = hosts.WhyOpen;
        foreach (var host in hosts)
        {
            whyOpen ??= host.VirtualMachines.WhyOpen;
            foreach (var machine in host.VirtualMachines)
            {
                var belongs = chooses(machine);
                if (belongs.IsTrue)
                    members.Add(Reference<Element>.To(machine.Address).WrittenAt(machine.Origin));
                else if (belongs.IsUnknown)
                    whyOpen ??= belongs.Reason;
            }
        }
        return ValueList<Reference<Element>>.Of(members, whyOpen);
    }

    private static Truth Answer(Func<VirtualMachine, bool> chooses, VirtualMachine machine)
    {
        try
        {
            return chooses(machine);
        }
        catch (UnknownChoiceException unknown)
        {
            return Truth.Unknown(unknown.Message);
        }
    }

    private string Under(ResourceName name) => fleetAddress + "/" + AccessControlName.Text + "/" + name.Text;

    private ValueList<Setting<Permission>> Listed(IEnumerable<Permission> permissions, Origin here) =>
        All(
            permissions
                .Placed(nameof(permissions), here)
                .Select(permission => Setting<Permission>.Known(permission.Item).WrittenAt(permission.Place))
        );

    private AccessControlBuilder Add(
        Setting<string> name,
        CustomObjectSelection selection,
        ValueList<Reference<Element>> members,
        Setting<ResourceName>? tag,
        out Reference<CustomObject> customObject,
        Origin here
    )
    {
        var claimed = customObjects.Claim(name, nameof(name), here);
        customObject = Reference<CustomObject>.HandleOf(claimed);
        customObjects.Add(
            new()
            {
                Name = claimed,
                Address = Under(claimed),
                Origin = here,
                Selection = selection,
                Members = members,
                Tag = tag,
            }
        );
        return this;
    }

    private void Link(Reference<Element> child, Reference<Element> parent, Origin here) =>
        hierarchy.Add(
            new()
            {
                Child = child,
                Parent = parent,
                Origin = here,
            }
        );
}
