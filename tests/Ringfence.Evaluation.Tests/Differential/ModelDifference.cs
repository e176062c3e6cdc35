using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Ringfence.Evaluation.Tests.Differential;

/// <summary>Finds the first thing in which an evaluated model differs from the executed one.</summary>
internal sealed class ModelDifference
{
    private const string UnknownName = "‹unknown ";

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> parts = new();

    private readonly bool mayBeUnknown;

    private ModelDifference(bool mayBeUnknown) => this.mayBeUnknown = mayBeUnknown;

    /// <summary>The first difference; <see langword="null"/> when the models are equal.</summary>
    public static string? BetweenEqual(Model.Fleet evaluated, Model.Fleet executed) =>
        evaluated.Equals(executed)
            ? null
            : new ModelDifference(mayBeUnknown: false).First("fleet", evaluated, executed)
                ?? "the records are not equal, though no property differs";

    /// <summary>The first thing that the evaluated model claims and that is not so; <see langword="null"/> when it only leaves things open.</summary>
    public static string? Contradiction(Model.Fleet evaluated, Model.Fleet executed) =>
        new ModelDifference(mayBeUnknown: true).First("fleet", evaluated, executed);

    /// <summary>Whether an address with placeholders for unknown names can be this one.</summary>
    public static bool CanBe(string evaluated, string executed)
    {
        var (left, right) = (Segments(evaluated), executed.Split('/'));
        return left.Length == right.Length
            && left.Zip(right).All(pair => pair.First == pair.Second || pair.First.StartsWith(UnknownName, StringComparison.Ordinal));
    }

    private string? First(string path, object? evaluated, object? executed)
    {
        if (evaluated is null || executed is null)
            return evaluated is null == executed is null ? null : Differs(path, evaluated, executed);
        var type = evaluated.GetType();
        if (type != executed.GetType())
            return Differs(path + " (type)", type.Name, executed.GetType().Name);
        if (IsGeneric(type, typeof(Setting<>)))
            return Settings(path, evaluated, executed, type);
        if (IsGeneric(type, typeof(ValueList<>)))
            return Lists(path, evaluated, executed, type);
        if (mayBeUnknown && IsUnknown(evaluated))
            return null;
        // A handle of an element whose parent's name is unknown names it by a placeholder, as the parent's address does.
        if (mayBeUnknown && (evaluated is string || IsGeneric(type, typeof(Reference<>))) && evaluated.ToString()!.Contains('‹'))
            return CanBe(evaluated.ToString()!, executed.ToString()!) ? null : Differs(path, evaluated, executed);
        return Parts(type) is { Length: > 0 } own ? Parts(path, evaluated, executed, own)
            : Equals(evaluated, executed) && evaluated.ToString() == executed.ToString() ? null
            : Differs(path, evaluated, executed);
    }

    private string? Settings(string path, object evaluated, object executed, Type type)
    {
        var knowledge = type.GetProperty(nameof(Setting<int>.Knowledge))!;
        var known = (Knowledge)knowledge.GetValue(evaluated)!;
        if (known == Knowledge.Unknown && mayBeUnknown)
            return null;
        if (known != (Knowledge)knowledge.GetValue(executed)! || known != Knowledge.Known)
            return evaluated.Equals(executed) ? null : Differs(path, evaluated, executed);
        var value = type.GetProperty(nameof(Setting<int>.Value))!;
        return First(path, value.GetValue(evaluated), value.GetValue(executed));
    }

    private string? Lists(string path, object evaluated, object executed, Type type)
    {
        var (left, right) = (Items(evaluated), Items(executed));
        if (mayBeUnknown && type.GetProperty(nameof(ValueList<int>.WhyOpen))!.GetValue(evaluated) is not null)
            return OpenList(path, left, right);
        if (!mayBeUnknown && !type.GetProperty(nameof(ValueList<int>.IsWhole))!.GetValue(evaluated)!.Equals(true))
            return Differs(path, "an open list", "a whole one");
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
            if (First($"{path}[{i}]", left[i], right[i]) is { } difference)
                return difference;
        return left.Length == right.Length
            ? null
            : Differs(path + " (count)", $"{left.Length} {Names(left)}", $"{right.Length} {Names(right)}");
    }

    // What is in an open list is certain: each item must be found, in this order, among those of the execution.
    private string? OpenList(string path, object?[] left, object?[] right)
    {
        var from = 0;
        for (var i = 0; i < left.Length; i++)
        {
            while (from < right.Length && First("", left[i], right[from]) is not null)
                from++;
            if (from++ >= right.Length)
                return Differs($"{path}[{i}] (of an open list)", left[i], "nothing like it");
        }
        return null;
    }

    private string? Parts(string path, object evaluated, object executed, PropertyInfo[] own)
    {
        foreach (var part in own)
            if (First(path + "." + part.Name, part.GetValue(evaluated), part.GetValue(executed)) is { } difference)
                return difference;
        return null;
    }

    private static bool IsUnknown(object value) =>
        value is ResourceName { IsKnown: false }
        || (
            IsGeneric(value.GetType(), typeof(Reference<>))
            && (
                value.GetType().GetProperty(nameof(Reference<int>.WhyUnknown))!.GetValue(value)
                ?? value.GetType().GetProperty(nameof(Reference<int>.WhyNameUnknown))!.GetValue(value)
            )
                is not null
        );

    private static PropertyInfo[] Parts(Type type) => parts.GetOrAdd(type, static type => HasParts(type) ? [.. Stored(type)] : []);

    // A value such as an address is compared as a whole: only what may hold an unknown is taken apart.
    private static bool HasParts(Type type) =>
        type.Assembly == typeof(Model.Element).Assembly
        && !IsGeneric(type, typeof(Reference<>))
        && (type.Namespace != typeof(Origin).Namespace || Stored(type).Any(property => MayBeUnknown(property.PropertyType)));

    private static bool MayBeUnknown(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsGenericType: true } generic
        && generic.GetGenericTypeDefinition() is var definition
        && (definition == typeof(Setting<>) || definition == typeof(Reference<>) || definition == typeof(ValueList<>));

    private static IEnumerable<PropertyInfo> Stored(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType != typeof(Origin) && IsStored(property))
            .OrderBy(property => property.Name, StringComparer.Ordinal);

    // What is computed from stored properties cannot differ when they do not.
    private static bool IsStored(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    private static string[] Segments(string address)
    {
        // A placeholder holds a path, whose slashes are none of the address's.
        var segments = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < address.Length; i++)
        {
            depth +=
                address[i] == '‹' ? 1
                : address[i] == '›' ? -1
                : 0;
            if (address[i] != '/' || depth > 0)
                continue;
            segments.Add(address[start..i]);
            start = i + 1;
        }
        return [.. segments, address[start..]];
    }

    private static object?[] Items(object list) => [.. ((IEnumerable)list).Cast<object?>()];

    private static string Names(object?[] items) =>
        $"({string.Join(", ", items.Select(item => item is Model.Element element ? element.Name.Text : item?.ToString()))})";

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static string Differs(string path, object? evaluated, object? executed) =>
        $"{path}: evaluated {evaluated ?? "nothing"}, executed {executed ?? "nothing"}";
}
