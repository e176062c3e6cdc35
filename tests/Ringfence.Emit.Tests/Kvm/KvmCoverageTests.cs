using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

public sealed class KvmCoverageTests
{
    [Fact]
    public void Every_property_that_a_fleet_can_set_is_treated()
    {
        var missing = ModelProperties().Except(KvmCoverage.Table.Keys).Select(Name).Order(StringComparer.Ordinal).ToList();

        Assert.True(
            missing.Count == 0,
            "KvmCoverage does not say what becomes of: "
                + string.Join(", ", missing)
                + ". Emit it, or list it as NotYet or NotConfiguration."
        );
    }

    [Fact]
    public void Nothing_is_treated_that_does_not_exist() => Assert.Empty(KvmCoverage.Table.Keys.Except(ModelProperties()).Select(Name));

    [Fact]
    public void Parts_are_records_of_the_model_and_nothing_else_is()
    {
        foreach (var (key, treatment) in KvmCoverage.Table)
            if (treatment is Treatment.Parts)
                Assert.True(PartsOf(key.Record.GetProperty(key.Property)!.PropertyType).Any(), $"{Name(key)} holds no part of the model.");
    }

    [Fact]
    public void Note_says_how_often_and_where_first()
    {
        var tree = FleetEmitter.Emit(KvmFleets.Quickstart(3));

        var note = Assert.Single(tree.NotEmitted, note => note.Property == "DriverConfiguration.RequiresSigned");
        Assert.Equal("east/kvm-01", note.Element);
        Assert.EndsWith("(first of 3)", note.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_set_is_not_noted()
    {
        var tree = FleetEmitter.Emit(KvmFleets.OneHost(host => host.Cpus(4)));

        Assert.Empty(tree.NotEmitted);
    }

    private static string Name((Type Record, string Property) key) => $"{key.Record.Name}.{key.Property}";

    private static HashSet<(Type, string)> ModelProperties()
    {
        var found = new HashSet<(Type, string)>();
        var seen = new HashSet<Type>();
        var open = new Stack<Type>([typeof(Model.Fleet), typeof(KvmHost)]);
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

    // References lead to elements that are reached where they are declared.
    private static IEnumerable<Type> PartsOf(Type type)
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
