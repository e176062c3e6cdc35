using System.Collections;
using System.Collections.Generic;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Framework;

/// <summary>A comparer that the program declares, for the framework: it asks the program's own members.</summary>
internal sealed class ProgramComparer(UserObject comparer) : IComparer, IEqualityComparer<object?>
{
    private const string Generic = "M:System.Collections.Generic.";

    private static readonly string[] compare =
    [
        Generic + "IComparer`1.Compare(`0,`0)",
        Generic + "Comparer`1.Compare(`0,`0)",
        "M:System.Collections.IComparer.Compare(System.Object,System.Object)",
    ];

    private static readonly string[] equals =
    [
        Generic + "IEqualityComparer`1.Equals(`0,`0)",
        Generic + "EqualityComparer`1.Equals(`0,`0)",
        "M:System.Collections.IEqualityComparer.Equals(System.Object,System.Object)",
    ];

    private static readonly string[] hash =
    [
        Generic + "IEqualityComparer`1.GetHashCode(`0)",
        Generic + "EqualityComparer`1.GetHashCode(`0)",
        "M:System.Collections.IEqualityComparer.GetHashCode(System.Object)",
    ];

    public int Compare(object? x, object? y) => (int)Known(Call(compare, x, y))!;

    bool IEqualityComparer<object?>.Equals(object? x, object? y) => Run.Current.Decide(Call(equals, x, y));

    // Which numbers the program computes of its texts is not known; equal ones meet in any case.
    int IEqualityComparer<object?>.GetHashCode(object? obj) => Call(hash, obj) is int known ? known : 0;

    private object? Call(string[] members, params object?[] arguments)
    {
        foreach (var member in members)
            if (comparer.Type.FrameworkImplementations.TryGetValue(member, out var own))
                return comparer.Call(own, arguments);
        throw new UnknownReachedException(new($"how {comparer.Type.Name} compares is not known", place: null));
    }

    private static object? Known(object? value) => value is Unknown unknown ? throw new UnknownReachedException(unknown) : value;
}
