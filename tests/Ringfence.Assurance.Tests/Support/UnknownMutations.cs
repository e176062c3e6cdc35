using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Ringfence.Model;

namespace Ringfence.Assurance.Tests;

/// <summary>Every model that differs from a given one in a single thing that is not known any more.</summary>
internal static class UnknownMutations
{
    private const string Reason = "made unknown by the test";

    public static IEnumerable<(string What, T Mutant)> Of<T>(T record, string path = "fleet")
        where T : class
    {
        foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.SetMethod is null || property.GetIndexParameters().Length > 0)
                continue;
            foreach (var (what, value) in Values(property.PropertyType, property.GetValue(record), path + "." + property.Name))
                yield return (what, (T)With(record, property, value));
        }
    }

    private static IEnumerable<(string What, object? Value)> Values(Type type, object? value, string path)
    {
        if (value is null)
            return [];
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Setting<>))
            return [(path, type.GetMethod("Unknown")!.Invoke(null, [Reason]))];
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Reference<>))
            return [(path, type.GetMethod("Unknown")!.Invoke(null, [Reason]))];
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            return Lists(type, value, path);
        if (value is ResourceName)
            return [(path, ResourceName.Unknown(Reason, new Origin(path, 1)))];
        return IsModelRecord(value) ? Of(value, path).Select(mutant => (mutant.What, (object?)mutant.Mutant)) : [];
    }

    private static IEnumerable<(string What, object? Value)> Lists(Type type, object list, string path)
    {
        var itemType = type.GetGenericArguments()[0];
        var items = ((System.Collections.IEnumerable)list).Cast<object>().ToArray();
        yield return (path + " open", List(type, itemType, items, Reason));
        yield return (path + " open and empty", List(type, itemType, [], Reason));
        for (var i = 0; i < items.Length; i++)
            foreach (var (what, value) in Values(itemType, items[i], $"{path}[{i}]"))
            {
                var changed = items.ToArray();
                changed[i] = value!;
                yield return (what, List(type, itemType, changed, null));
            }
    }

    private static object List(Type listType, Type itemType, object[] items, string? whyOpen)
    {
        var typed = Array.CreateInstance(itemType, items.Length);
        Array.Copy(items, typed, items.Length);
        return listType.GetMethod("Of")!.Invoke(null, [typed, whyOpen])!;
    }

    private static bool IsModelRecord(object value) =>
        value.GetType().Assembly == typeof(Element).Assembly && value.GetType().GetMethod("<Clone>$") is not null;

    private static object With(object record, PropertyInfo property, object? value)
    {
        var clone = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(clone, value);
        return clone;
    }
}
