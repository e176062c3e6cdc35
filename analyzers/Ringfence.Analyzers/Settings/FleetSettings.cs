using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using Ringfence.Assurance;

namespace Ringfence.Analyzers;

/// <summary>What <c>.editorconfig</c> says about a fleet: its profile, with the parameters of rules that are set one by one.</summary>
internal sealed class FleetSettings
{
    public const string Prefix = "ringfence.";

    private const string ProfileKey = Prefix + "profile";

    private readonly List<SettingProblem> problems = [];

    /// <param name="options">What holds for the file in which the fleet is defined.</param>
    /// <param name="fallback">What holds for the whole compilation.</param>
    public FleetSettings(AnalyzerConfigOptions options, AnalyzerConfigOptions fallback)
    {
        Profile = StrictnessProfile.Paper;
        if (Find(ProfileKey) is { } name)
            Profile = StrictnessProfile.Named(name) ?? Refuse(ProfileKey, name, Profile, $"is no profile: use {Profiles()}");
        var parameters = Profile.Parameters;
        foreach (var key in ParameterKey.All)
            if (Find(key.Name) is { } text)
                parameters = key.Apply(parameters, text) ?? Refuse(key.Name, text, parameters, $"is not possible: use {key.Allowed}");
        Profile = Profile with { Parameters = parameters };
        RefuseMisspelt(options);

        string? Find(string key) => options.TryGetValue(key, out var value) || fallback.TryGetValue(key, out value) ? value.Trim() : null;
    }

    /// <summary>All keys, with what each may be.</summary>
    public static IEnumerable<(string Key, string Allowed)> Keys =>
        ParameterKey.All.Select(key => (key.Name, key.Allowed)).Prepend((ProfileKey, Profiles()));

    public StrictnessProfile Profile { get; }

    public IReadOnlyList<SettingProblem> Problems => problems;

    private void RefuseMisspelt(AnalyzerConfigOptions options)
    {
        foreach (var key in OwnKeys(options).Where(key => !KnownKeys.Contains(key, AnalyzerConfigOptions.KeyComparer)))
            problems.Add(
                new(key, NearestName.Of(key, KnownKeys) is { } nearest ? $"does not exist; did you mean {nearest}?" : "does not exist")
            );
    }

    private static IEnumerable<string> OwnKeys(AnalyzerConfigOptions options)
    {
        try
        {
            return options
                .Keys.Where(key => key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                .OrderBy(key => key, StringComparer.Ordinal);
        }
        catch (NotImplementedException)
        {
            // Keys came late to Roslyn: a host that has options of its own kind need not list them.
            return [];
        }
    }

    private T Refuse<T>(string key, string value, T instead, string problem)
    {
        problems.Add(new($"{key} = {value}", problem));
        return instead;
    }

    private static IEnumerable<string> KnownKeys => Keys.Select(key => key.Key);

    private static string Profiles() => string.Join(" or ", StrictnessProfile.All.Select(profile => profile.Name));
}
