using System;
using Microsoft.CodeAnalysis;
using Ringfence.Assurance;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>A failure of a rule in a program.</summary>
/// <param name="Finding">What the rule says.</param>
/// <param name="Index">The fleet that it is about.</param>
/// <param name="Locate">Finds the text that an origin stands for.</param>
internal sealed record LocatedFinding(Finding Finding, FleetIndex Index, Func<Origin, Location?> Locate)
{
    /// <summary>The text to blame; <see langword="null"/> when it is in no file of the program.</summary>
    public Location? Place { get; } = Locate(Finding.Place);

    /// <summary>The fleet that it is about.</summary>
    public Model.Fleet Fleet => Index.Fleet;

    /// <summary>The host that it is about; <see langword="null"/> when it is about the fleet.</summary>
    public Host? Host => Index.HostAt(Finding.Subject.Address);
}
