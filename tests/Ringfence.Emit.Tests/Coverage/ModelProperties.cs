using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Ringfence.Model;

namespace Ringfence.Emit.Tests.Coverage;

/// <summary>The properties of the model that a target must say something of.</summary>
internal static class ModelProperties
{
    /// <summary>Those of a fleet of one kind of hosts.</summary>
    public static HashSet<(Type Record, string Property)> Of<THost>()
        where THost : Host
    {
        var found = new HashSet<(Type, string)>();
        var seen = new HashSet<Type>();
        var open = new Stack<Type>([typeof(Model.Fleet), typeof(THost)]);
        while (open.TryPop(out var type))
        {
            if (!seen.Add(type))
                continue;
            foreach (var property in Settable(type))
            {
                found.Add((property.DeclaringType!, property.Name));
                foreach (var part in PartsOf(property.PropertyType))
                    open.Push(part);
            }
        }
        return found;
    }

    public static string Name((Type Record, string Property) key) => $"{key.Record.Name}.{key.Property}";

    /// <summary>The records of the model that a type holds. References lead to elements that are reached where they are declared.</summary>
    public static IEnumerable<Type> PartsOf(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Reference<>))
            return [];
        var arguments = type.IsGenericType ? type.GetGenericArguments().SelectMany(PartsOf) : [];
        return type.Assembly == typeof(Host).Assembly && Settable(type).Any() ? arguments.Append(type) : arguments;
    }

    // Values are made by factories and have nothing to set.
    private static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true });
}
