using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using Ringfence.Assurance;
using Ringfence.Emit;

namespace Ringfence.Cli;

/// <summary>Options that several verbs take, and how a value is read: once, with a message that says what is right.</summary>
internal static class SharedOptions
{
    private static readonly string[] profileNames = [.. StrictnessProfile.All.Select(profile => profile.Name)];

    public static Option<StrictnessProfile> Profile() =>
        new("--profile")
        {
            Description = "How strict to be: paper (the paper's own severities) or stig (DISA's).",
            HelpName = "paper|stig",
            DefaultValueFactory = _ => StrictnessProfile.Paper,
            CustomParser = argument =>
                Read(argument, "--profile", text => StrictnessProfile.Named(text), text => NoSuch("profile", text, profileNames)),
        };

    public static Option<CalendarDate?> AsOf() =>
        new("--as-of")
        {
            Description = "The day on which waivers are judged; today (UTC) when left out.",
            HelpName = "yyyy-MM-dd",
            CustomParser = argument =>
            {
                var text = argument.Tokens[^1].Value;
                if (CalendarDate.TryParse(text, out var day, out var problem))
                    return day;
                argument.AddError($"--as-of: {Quoted.Text(text)} {problem}");
                return null;
            },
        };

    /// <summary>What to write; <see langword="null"/> for what fits each host.</summary>
    public static Option<string[]?> Targets() =>
        new("--target")
        {
            Description = $"Write for this target only; may be given several times: {string.Join(", ", FleetEmitter.Targets)}.",
            HelpName = "target",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = argument =>
            {
                foreach (var token in argument.Tokens)
                    if (!FleetEmitter.Targets.Contains(token.Value))
                        argument.AddError($"--target: {NoSuch("target", token.Value, FleetEmitter.Targets)}");
                return [.. argument.Tokens.Select(token => token.Value)];
            },
        };

    /// <summary>Reads one of a few words.</summary>
    public static T? OneOf<T>(ArgumentResult argument, string option, string kind, IReadOnlyDictionary<string, T> words)
        where T : class => Read(argument, option, text => words.GetValueOrDefault(text), text => NoSuch(kind, text, words.Keys));

    private static T? Read<T>(ArgumentResult argument, string option, Func<string, T?> find, Func<string, string> problem)
        where T : class
    {
        var text = argument.Tokens[^1].Value;
        if (find(text) is { } found)
            return found;
        argument.AddError($"{option}: {problem(text)}");
        return null;
    }

    private static string NoSuch(string kind, string text, IEnumerable<string> words) =>
        $"{Quoted.Text(text)} is no {kind}: use {string.Join(", ", words)}{Nearest.Question(text, words)}";
}
