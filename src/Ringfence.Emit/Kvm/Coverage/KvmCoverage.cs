using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>What a KVM host's folder says of each property of the model. A test demands that the table knows every one, so that nothing is dropped in silence.</summary>
internal static partial class KvmCoverage
{
    private static readonly Treatment.Parts Parts = new();

    /// <summary>Every property of every record, under the record that declares it.</summary>
    public static IReadOnlyDictionary<(Type Record, string Property), Treatment> Table { get; } =
        new[] { General, Machines, Networks, Management, Users, AccessControls, Drivers, Sites }
            .SelectMany(rows => rows)
            .Concat(NoConfiguration.Rows.Select(row => (row.Record, row.Property, Treatment: (Treatment)Not(row.Because))))
            .ToDictionary(row => (row.Record, row.Property), row => row.Treatment);

    private static IEnumerable<(Type, string, Treatment)> Of<TRecord>(Treatment treatment, params string[] properties) =>
        properties.Select(property => (typeof(TRecord), property, treatment));

    private static Treatment.Emitted Into(string file) => new(file);

    private static Treatment.NotConfiguration Not(string because) => new(because);
}
