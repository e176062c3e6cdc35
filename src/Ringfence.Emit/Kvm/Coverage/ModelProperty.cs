using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Ringfence.Emit;

/// <summary>The settable properties of model records, under the record that declares them.</summary>
internal sealed class ModelProperty
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<ModelProperty>> Cache = new();

    private readonly PropertyInfo property;
    private readonly object? usual;

    private ModelProperty(PropertyInfo property, object? defaults)
    {
        this.property = property;
        Record = property.DeclaringType!;
        usual = defaults is null ? null : property.GetValue(defaults);
    }

    public Type Record { get; }

    public string Name => property.Name;

    public Type Type => property.PropertyType;

    public static IReadOnlyList<ModelProperty> Of(Type record) => Cache.GetOrAdd(record, ReadAll);

    public object? Read(object part) => property.GetValue(part);

    /// <summary>Whether a part says something else than a record nobody touched.</summary>
    public bool IsSet(object part) =>
        Read(part) switch
        {
            null => false,
            ICollection { Count: 0 } => false,
            var value => !value.Equals(usual),
        };

    // The constructor runs the initializers; what is required stays null and differs from everything that is set.
    private static List<ModelProperty> ReadAll(Type record)
    {
        var defaults = record.IsAbstract ? null : Activator.CreateInstance(record);
        return record
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Select(property =>
                property.DeclaringType!.GetProperty(property.Name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)!
            )
            .Select(property => new ModelProperty(property, defaults))
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .ToList();
    }
}
