using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>What a KVM host's folder says of each property of the model. A test demands that the table knows every one, so that nothing is dropped in silence.</summary>
internal static partial class KvmCoverage
{
    private const string Target = "kvm";
    private const string ForRules = "it is a fact that rules judge, and nothing on a host depends on it";
    private const string ForPeople = "it is said to people and reports";
    private const string ForProgram = "it is about the program that describes the fleet";
    private const string Hardware = "it is a fact of the hardware";

    private static readonly Treatment.Parts Parts = new();

    /// <summary>Every property of every record, under the record that declares it.</summary>
    public static IReadOnlyDictionary<(Type Record, string Property), Treatment> Table { get; } =
        new[] { General, Machines, Networks, Management, Users, AccessControls, Drivers }
            .SelectMany(rows => rows)
            .ToDictionary(row => (row.Record, row.Property), row => row.Treatment);

    /// <summary>Notes what the fleet sets and no file says: one line per property, with the first element and the number of them.</summary>
    public static void Note(Fleet fleet, EmissionPlan plan)
    {
        if (!fleet.Hosts.OfType<KvmHost>().Any())
            return;
        var found = new Found();
        Walk(fleet, fleet.Address, found);
        foreach (var ((record, property), (first, count)) in found.Counts)
        {
            var treatment = (Treatment.NotYet)Table[(record, property)];
            var others = count > 1 ? $" (first of {count})" : "";
            plan.Note(first, $"{record.Name}.{property}", $"not yet emitted: {treatment.As}{others}");
        }
    }

    private static void Walk(object part, string address, Found found)
    {
        foreach (var property in ModelProperty.Of(part.GetType()))
        {
            var treatment = Table[(property.Record, property.Name)];
            if (treatment is Treatment.Parts)
                foreach (var child in PartsOf(property.Read(part)))
                    Walk(child, child is Element element ? element.Address : address, found);
            else if (treatment is Treatment.NotYet late && (late.EvenByDefault || property.IsSet(part)))
                found.Add(property.Record, property.Name, address);
        }
    }

    // Hosts of other kinds are no business of this table.
    private static IEnumerable<object> PartsOf(object? value) =>
        value switch
        {
            null => [],
            System.Collections.IEnumerable list => list.Cast<object>().Where(item => item is not Host || item is KvmHost),
            _ => [value],
        };

    private static IEnumerable<(Type, string, Treatment)> Of<TRecord>(Treatment treatment, params string[] properties) =>
        properties.Select(property => (typeof(TRecord), property, treatment));

    private static Treatment.Emitted Into(string file) => new(file);

    private static Treatment.NotYet NotYet(string what) => new(what);

    private static Treatment.NotConfiguration Not(string because) => new(because);

    private sealed class Found
    {
        public Dictionary<(Type, string), (string First, int Count)> Counts { get; } = [];

        public void Add(Type record, string property, string address) =>
            Counts[(record, property)] = Counts.TryGetValue((record, property), out var found)
                ? (found.First, found.Count + 1)
                : (address, 1);
    }
}
