using System;
using System.Collections.Concurrent;
using System.Reflection;

namespace Ringfence.Evaluation.Sdk;

/// <summary>The types of Ringfence that can say that they are not known: settings and references.</summary>
internal static class UnknownForms
{
    private static readonly ConcurrentDictionary<Type, Func<string, object?>?> forms = new();

    /// <summary>The unknown value of a type; <see langword="null"/> when the type has none.</summary>
    public static object? Of(Type type, string reason) => forms.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, Create)?.Invoke(reason);

    public static bool Has(Type type) => forms.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, Create) is not null;

    private static Func<string, object?>? Create(Type type)
    {
        if (!type.IsGenericType || (type.GetGenericTypeDefinition() != typeof(Setting<>) && type.GetGenericTypeDefinition() != typeof(Reference<>)))
            return null;
        var unknown = type.GetMethod("Unknown", BindingFlags.Public | BindingFlags.Static)!;
        return reason => unknown.Invoke(null, [reason]);
    }
}
