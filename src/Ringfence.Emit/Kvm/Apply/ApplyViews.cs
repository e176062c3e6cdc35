using System.Collections.Generic;

namespace Ringfence.Emit;

internal sealed record InventoryView(IReadOnlyList<InventoryHostView> Hosts);

internal sealed record InventoryHostView(string Name, string Address)
{
    public bool HasAddress => Address.Length > 0;
}

/// <summary>What Ansible knows of a host.</summary>
internal sealed record HostVariablesView
{
    public required string Host { get; init; }

    public required IReadOnlyList<string> Programs { get; init; }

    public required IReadOnlyList<SecretAccountView> Accounts { get; init; }

    public required IReadOnlyList<string> Units { get; init; }

    public required IReadOnlyList<string> Folders { get; init; }

    public required IReadOnlyList<PlacedFileView> Files { get; init; }
}

internal sealed record SecretAccountView(string Name, string Secret);

/// <summary>A file of the output folder and its place on the host.</summary>
internal sealed record PlacedFileView(
    string From,
    string To,
    string Mode,
    string Sha256,
    bool IsDoor,
    string Check,
    IReadOnlyList<string> Then
)
{
    public bool HasCheck => Check.Length > 0;
}
