using System.Collections.Generic;

namespace Ringfence.Emit;

/// <summary>A host's decisions as the tables that its polkit rules look up.</summary>
internal sealed record AccessRulesView(
    IReadOnlyList<ActionView> Actions,
    IReadOnlyList<AccessView> Access,
    ObjectsView Machines,
    ObjectsView Networks
);

internal sealed record ActionView(string Id, string Needs);

/// <summary>Who may do what on every object that refers to it by its number.</summary>
internal sealed record AccessView(int Number, IReadOnlyList<RightView> Rights);

internal sealed record RightView(string Permission, IReadOnlyList<string> Users);

internal sealed record ObjectsView(IReadOnlyList<ObjectView> Declared, int Others);

internal sealed record ObjectView(string Name, string Uuid, int Access);

internal sealed record LibvirtDaemonView(string Daemon);
