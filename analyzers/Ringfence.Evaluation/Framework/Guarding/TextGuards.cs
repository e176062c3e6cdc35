using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Evaluation.Framework;

/// <summary>The members of strings and builders whose outcome can be much longer than what they are given, and how long it will be.</summary>
internal static class TextGuards
{
    private static readonly Dictionary<string, Func<IRun, object?, object?[], long>> Lengths = new()
    {
        ["System.String.#ctor"] = (_, _, arguments) => arguments is [char, int count] ? count : 0,
        ["System.String.PadLeft"] = (_, _, arguments) => (int)arguments[0]!,
        ["System.String.PadRight"] = (_, _, arguments) => (int)arguments[0]!,
        ["System.String.Insert"] = (_, receiver, arguments) => Sizes.OfText(receiver) + Sizes.OfText(arguments[1]),
        ["System.String.Replace"] = (run, receiver, arguments) => Sizes.Replaced(receiver, arguments, run.Limits.StringLength),
        ["System.String.ReplaceLineEndings"] = (_, receiver, arguments) =>
            Sizes.OfText(receiver) * Math.Max(1, arguments.Select(Sizes.OfText).DefaultIfEmpty().Max()),
        ["System.Text.StringBuilder.#ctor"] = (_, _, arguments) =>
            arguments.Select(argument => argument is int size ? size : Sizes.OfText(argument)).DefaultIfEmpty().Max(),
        ["System.Text.StringBuilder.set_Length"] = (_, _, arguments) => (int)arguments[0]!,
        ["System.Text.StringBuilder.Append"] = (_, receiver, arguments) => Sizes.OfText(receiver) + Appended(arguments),
        ["System.Text.StringBuilder.AppendLine"] = (_, receiver, arguments) => Sizes.OfText(receiver) + Appended(arguments) + 2,
        ["System.Text.StringBuilder.Insert"] = (_, receiver, arguments) => Sizes.OfText(receiver) + Appended([.. arguments.Skip(1)]),
        ["System.Text.StringBuilder.Replace"] = (run, receiver, arguments) => Sizes.Replaced(receiver, arguments, run.Limits.StringLength),
        // A character may become three bytes of three characters each.
        ["System.Uri.EscapeDataString"] = (_, _, arguments) => 9 * Sizes.OfText(arguments[0]),
        ["System.Uri.EscapeUriString"] = (_, _, arguments) => 9 * Sizes.OfText(arguments[0]),
    };

    /// <summary>The guard of a member; <see langword="null"/> when its outcome is about as long as its arguments.</summary>
    public static Guard? For(ListedMember member) =>
        Lengths.TryGetValue(member.Name, out var length)
            ? (run, receiver, arguments) => Bounded.Text(run, length(run, receiver, arguments))
            : null;

    /// <summary>The names of all that is guarded here.</summary>
    public static IReadOnlyCollection<string> Names => Lengths.Keys;

    private static long Appended(object?[] arguments) =>
        arguments switch
        {
            [] => 0,
            [char, int count] => count,
            [string text, int count] => (long)text.Length * count,
            [string or null, _, int count] => count,
            _ => Sizes.OfText(arguments[0]),
        };
}
