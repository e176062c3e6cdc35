using System;
using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>The directories that hosts of a fleet have joined.</summary>
internal sealed class JoinedDirectories
{
    private readonly HashSet<string> addresses = new(StringComparer.Ordinal);
    private readonly string? whyOpen;

    /// <summary>Collects the directories.</summary>
    /// <param name="index">The fleet.</param>
    /// <param name="counts">Whether a host that manages its users in such a way counts; all do when left out.</param>
    public JoinedDirectories(FleetIndex index, Func<UserManagement, bool>? counts = null)
    {
        whyOpen = index.Fleet.Hosts.WhyOpen;
        foreach (var host in index.Fleet.Hosts)
        {
            if (host.Users is not { Directory: { } reference } users || counts?.Invoke(users) == false)
                continue;
            var found = index.Directories.Resolve(reference);
            if (found.Element is { } directory)
                addresses.Add(directory.Address);
            else if (found.IsFound.IsUnknown)
                whyOpen ??= found.IsFound.Reason;
        }
    }

    /// <summary>Whether some host has joined a directory.</summary>
    public Truth Includes(Directory directory) =>
        addresses.Contains(directory.Address) ? Truth.True
        : whyOpen is null ? Truth.False
        : Truth.Unknown(whyOpen);
}
