using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>The members that are written out, by type and name.</summary>
internal static class WrittenMembers
{
    private static readonly Dictionary<string, Func<ParameterInfo[], MemberBody?>> ByName = Rows()
        .ToDictionary(row => row.Name, row => row.Body);

    /// <summary>The member written out; <see langword="null"/> when it is bound by reflection.</summary>
    public static FrameworkMember? Find(ListedMember member) =>
        ByName.TryGetValue(member.Name, out var bodies) && bodies(member.Method.GetParameters()) is { } body
            ? new WrittenMember(member, body)
            : null;

    /// <summary>The names of all that is written out.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    private static IEnumerable<(string Name, Func<ParameterInfo[], MemberBody?> Body)> Rows() =>
        [
            .. WrittenTexts.Rows,
            .. WrittenBuilders.Rows,
            .. WrittenCollections.Rows,
            .. WrittenQueries.Rows,
            .. WrittenObjects.Rows,
            .. WrittenSpans.Rows,
        ];
}
