using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>Access control of the fleet, compiled for one vCenter.</summary>
internal sealed class CompiledAccess
{
    private readonly Dictionary<InventoryObject, Outcome> outcomes = [];

    public CompiledAccess(StackScope scope)
    {
        Inventory = new(scope);
        Principals = new(scope.Fleet, scope.Plan);
        Wanted = new(scope.Fleet, Principals.People, scope.Plan);
        var compiler = new PermissionCompiler(Principals);
        foreach (var found in Inventory.Objects)
            outcomes.Add(
                found,
                compiler.Compile(
                    found.Kind,
                    Wanted.Of(found.Element),
                    found.Parent is null ? null : On(found.Parent),
                    found.Folder is null ? null : On(found.Folder)
                )
            );
    }

    public Inventory Inventory { get; }

    public Principals Principals { get; }

    public WantedRights Wanted { get; }

    /// <summary>The objects with permissions of their own, parents before children.</summary>
    public IEnumerable<InventoryObject> Bearers => Inventory.Objects.Where(found => On(found).Permissions.Count > 0);

    public Outcome On(InventoryObject found) => outcomes[found];

    public Outcome On(Element element) => On(Inventory.At(element.Address));
}
