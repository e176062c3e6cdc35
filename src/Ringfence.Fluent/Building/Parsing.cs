using System;
using System.Collections.Generic;

namespace Ringfence;

/// <summary>Turns what a user wrote into the model's values, once, with the parameter and the place in every error.</summary>
internal static class Parsing
{
    /// <summary>Parses a text that may not be known.</summary>
    public static Setting<T> Parsed<T>(this Setting<string> raw, Parser<string, T> parser, string parameter, Origin here, int item = -1) =>
        ParsedIfKnown(raw, parser, parameter, here).WrittenAt(here.At(parameter, item));

    /// <summary>Parses a number that may not be known.</summary>
    public static Setting<T> Parsed<T>(this Setting<int> raw, Parser<int, T> parser, string parameter, Origin here, int item = -1) =>
        ParsedIfKnown(raw, parser, parameter, here).WrittenAt(here.At(parameter, item));

    /// <summary>Parses a text that may be left out and may not be known.</summary>
    public static Setting<T>? Parsed<T>(this Setting<string>? raw, Parser<string, T> parser, string parameter, Origin here) =>
        raw is { } given ? given.Parsed(parser, parameter, here) : null;

    /// <summary>Checks a number's range, with the unit and the bounds in the error.</summary>
    public static Setting<int> Within(this Setting<int> raw, int least, int most, string parameter, Origin here) =>
        !raw.IsKnown || (raw.Value >= least && raw.Value <= most)
            ? raw.WrittenAt(here.At(parameter))
            : throw new MalformedValueException(
                parameter,
                raw.Value.Invariant(),
                $"is out of range: use {least.Invariant()} to {most.Invariant()}",
                here.At(parameter)
            );

    /// <summary>Parses the name of an element; a name that is not known gets a placeholder.</summary>
    public static ResourceName AsName(this Setting<string> raw, string parameter, Origin here) =>
        raw.IsKnown
            ? Parse<string, ResourceName>(raw.Value, ResourceName.TryParse, parameter, here)
            : ResourceName.Unknown(raw.WhyNotKnown, here);

    /// <summary>Remembers where a value was written.</summary>
    public static Setting<T> From<T>(this Setting<T> value, string parameter, Origin here, int item = -1) =>
        value.WrittenAt(here.At(parameter, item));

    /// <summary>Remembers where a value was written, if it was.</summary>
    public static Setting<T>? From<T>(this Setting<T>? value, string parameter, Origin here) =>
        value is { } given ? given.WrittenAt(here.At(parameter)) : null;

    /// <summary>Remembers where a reference was written; a null handle is a misuse that must not reach the model.</summary>
    public static Reference<T> From<T>(this Reference<T>? reference, string parameter, Origin here, int item = -1) =>
        (reference ?? throw Missing(parameter, here)).WrittenAt(here.At(parameter, item));

    /// <summary>Refuses null where something is needed.</summary>
    public static T Required<T>(this T? value, string parameter, Origin here)
        where T : class => value ?? throw Missing(parameter, here);

    /// <summary>Lets the user describe what a builder builds.</summary>
    public static TBuilder Described<TBuilder>(this TBuilder builder, Action<TBuilder>? configure, Origin here)
        where TBuilder : Builder
    {
        configure.Required(nameof(configure), here)(builder);
        return builder;
    }

    /// <summary>Gives each item of a list argument its place.</summary>
    public static IEnumerable<(T Item, Origin Place)> Placed<T>(this IEnumerable<T>? items, string parameter, Origin here)
    {
        var index = 0;
        foreach (var item in items ?? throw Missing(parameter, here))
            yield return (item, here.At(parameter, index++));
    }

    private static FleetUsageException Missing(string parameter, Origin here) =>
        new($"{parameter}: nothing was passed; pass a value or leave the call out", here.At(parameter), parameter);

    // A setting is mapped only when it is not known: a lambda that parses would be made anew for every value that a user writes.
    private static Setting<T> ParsedIfKnown<TRaw, T>(Setting<TRaw> raw, Parser<TRaw, T> parser, string parameter, Origin here) =>
        raw.IsKnown ? Setting<T>.Known(Parse(raw.Value, parser, parameter, here)) : raw.Map(_ => default(T)!);

    private static T Parse<TRaw, T>(TRaw raw, Parser<TRaw, T> parser, string parameter, Origin here) =>
        parser(raw, out var value, out var problem)
            ? value!
            : throw new MalformedValueException(
                parameter,
                raw is int number ? number.Invariant() : raw as string,
                problem,
                here.At(parameter)
            );

    private static string Invariant(this int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
