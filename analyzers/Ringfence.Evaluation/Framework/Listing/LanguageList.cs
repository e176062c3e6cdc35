using System.Linq;

namespace Ringfence.Evaluation.Framework;

/// <summary>What the language itself leans on: object, nullable values, tuples, pairs, ranges, enumerations, comparers.</summary>
internal static class LanguageList
{
    public static ListedType[] Types { get; } =
    [
        new("System.Object", "#ctor Equals ReferenceEquals ToString"),
        new("System.ValueType", "Equals ToString"),
        new("System.IComparable", "CompareTo"),
        new("System.IComparable`1", "CompareTo"),
        new("System.IEquatable`1", "Equals"),
        new("System.Enum", "CompareTo Equals GetName GetNames GetValues HasFlag IsDefined Parse ToString TryParse"),
        new("System.Nullable`1", "#ctor Equals GetValueOrDefault HasValue ToString Value op_Explicit op_Implicit"),
        new("System.Nullable", "Compare Equals"),
        new("System.Index", "*") { Except = "GetHashCode", IsNewer = true },
        new("System.Range", "*") { Except = "GetHashCode", IsNewer = true },
        new("System.Collections.Generic.KeyValuePair`2", "#ctor Deconstruct Key ToString Value"),
        new("System.Collections.Generic.KeyValuePair", "Create") { IsNewer = true },
        new("System.Tuple", "Create"),
        new("System.ValueTuple", "Create CompareTo Equals ToString"),
        .. Enumerable.Range(1, 7).Select(Tuple),
        .. Enumerable.Range(1, 8).Select(items => new ListedType($"System.ValueTuple`{items}", "#ctor CompareTo Equals ToString")),
        new("System.Collections.Generic.Comparer`1", "Compare Create Default"),
        new("System.Collections.Generic.EqualityComparer`1", "Default Equals"),
        new("System.Collections.Generic.IComparer`1", "Compare"),
        new("System.Collections.Generic.IEqualityComparer`1", "Equals"),
        new("System.IDisposable", "Dispose"),
        new("System.Lazy`1", "#ctor IsValueCreated Value"),
    ];

    private static ListedType Tuple(int items) =>
        new($"System.Tuple`{items}", "#ctor Equals ToString " + string.Join(" ", Enumerable.Range(1, items).Select(item => $"Item{item}")));
}
