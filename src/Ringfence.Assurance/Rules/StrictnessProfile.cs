using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Assurance;

/// <summary>A set of severities and thresholds: sources disagree, so which one is followed is a choice. A profile never changes code.</summary>
public sealed record StrictnessProfile
{
    /// <summary>The paper's own severities and thresholds: the default.</summary>
    public static StrictnessProfile Paper { get; } = new() { Name = "paper" };

    /// <summary>The severities and thresholds of DISA's STIG for vSphere 8 where they differ from the paper's.</summary>
    public static StrictnessProfile Stig { get; } =
        new()
        {
            Name = "stig",
            Parameters = new() { SshIsNeeded = false },
            Severities = new Dictionary<string, Severity>(StringComparer.Ordinal)
            {
                // A shared switch or NIC is acceptable there, as long as the management VLAN is dedicated (ESXI-80-000198).
                ["RF5002"] = Severity.Info,
                ["RF5003"] = Severity.Info,
                // The STIG demands no mirroring; sessions must be authorised (VCSA-80-000300).
                ["RF6013"] = Severity.Info,
                // Directory integration is a finding, not advice (ESXI-80-000049).
                ["RF1001"] = Severity.Error,
            },
        };

    /// <summary>All profiles.</summary>
    public static IReadOnlyList<StrictnessProfile> All { get; } = [Paper, Stig];

    /// <summary>The name by which users choose it.</summary>
    public required string Name { get; init; }

    /// <summary>The thresholds.</summary>
    public RuleParameters Parameters { get; init; } = new();

    /// <summary>The severities that differ from the rules' own, by rule id.</summary>
    public IReadOnlyDictionary<string, Severity> Severities { get; init; } = new Dictionary<string, Severity>(StringComparer.Ordinal);

    /// <summary>Finds a profile by name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The profile, or <see langword="null"/> when there is none of that name.</returns>
    public static StrictnessProfile? Named(string name) => All.FirstOrDefault(profile => profile.Name == name);
}
