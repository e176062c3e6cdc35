namespace Ringfence.Evaluation.Framework;

/// <summary>The interfaces of collections, read-only views, and collections that never change.</summary>
internal static class InterfaceList
{
    private const string Generic = "System.Collections.Generic.";
    private const string Immutable = "System.Collections.Immutable.";
    private const string Frozen = "System.Collections.Frozen.";

    public static ListedType[] Types { get; } =
    [
        new("System.Collections.IEnumerable", "GetEnumerator"),
        new("System.Collections.IEnumerator", "Current") { Changing = "MoveNext Reset" },
        new("System.Collections.ICollection", "Count"),
        new("System.Collections.IList", "Contains IndexOf Item")
        {
            Changing = "Add Clear Insert Item Remove RemoveAt",
            Linear = "Contains IndexOf Clear Insert Remove RemoveAt",
        },
        new(Generic + "IEnumerable`1", "GetEnumerator"),
        new(Generic + "IEnumerator`1", "Current"),
        new(Generic + "ICollection`1", "Contains CopyTo Count IsReadOnly")
        {
            Changing = "Add Clear Remove",
            Linear = "Contains CopyTo Clear Remove",
        },
        new(Generic + "IList`1", "IndexOf Item") { Changing = "Insert Item RemoveAt", Linear = "IndexOf Insert RemoveAt" },
        new(Generic + "IReadOnlyCollection`1", "Count"),
        new(Generic + "IReadOnlyList`1", "Item"),
        new(Generic + "IDictionary`2", "ContainsKey Item Keys TryGetValue Values") { Changing = "Add Item Remove" },
        new(Generic + "IReadOnlyDictionary`2", "ContainsKey Item Keys TryGetValue Values"),
        new(Generic + "ISet`1", "IsProperSubsetOf IsProperSupersetOf IsSubsetOf IsSupersetOf Overlaps SetEquals")
        {
            Changing = "Add ExceptWith IntersectWith SymmetricExceptWith UnionWith",
            Linear = "IsProperSubsetOf IsProperSupersetOf IsSubsetOf IsSupersetOf SetEquals IntersectWith",
        },
        new(Generic + "IReadOnlySet`1", "Contains IsProperSubsetOf IsProperSupersetOf IsSubsetOf IsSupersetOf Overlaps SetEquals")
        {
            Linear = "IsProperSubsetOf IsProperSupersetOf IsSubsetOf IsSupersetOf SetEquals",
            IsNewer = true,
        },
        new(Generic + "CollectionExtensions", "AsReadOnly GetValueOrDefault")
        {
            ChangingArgument = "AddRange InsertRange Remove TryAdd",
            Assembly = "System.Collections",
            IsNewer = true,
        },
        new("System.Collections.ObjectModel.ReadOnlyCollection`1", "#ctor Contains CopyTo Count Empty GetEnumerator IndexOf Item")
        {
            Linear = "Contains CopyTo IndexOf",
            Newer = "Empty",
        },
        new(
            "System.Collections.ObjectModel.ReadOnlyDictionary`2",
            "#ctor ContainsKey Count Empty GetEnumerator Item Keys TryGetValue Values"
        )
        {
            Newer = "Empty",
        },
        new("System.Collections.ObjectModel.Collection`1", "#ctor Contains CopyTo Count GetEnumerator IndexOf Item")
        {
            Changing = "Add Clear Insert Item Remove RemoveAt",
            Linear = "Contains CopyTo IndexOf Clear Insert Remove RemoveAt",
        },
        .. ImmutableTypes,
    ];

    private static ListedType[] ImmutableTypes =>
        [
            Unchanging(Immutable + "ImmutableArray", "BinarySearch Create CreateRange ToImmutableArray"),
            Unchanging(
                Immutable + "ImmutableArray`1",
                """
                Add AddRange Contains Empty GetEnumerator IndexOf Insert InsertRange IsDefault IsDefaultOrEmpty IsEmpty Item LastIndexOf Length Remove RemoveAll
                RemoveAt RemoveRange Replace SetItem Slice Sort
                """
            ),
            Unchanging(
                "System.Linq.ImmutableArrayExtensions",
                """
                Aggregate All Any ElementAt ElementAtOrDefault First FirstOrDefault Last LastOrDefault Select SelectMany SequenceEqual Single SingleOrDefault ToArray
                ToDictionary Where
                """
            ),
            Unchanging(Immutable + "ImmutableList", "Create CreateRange ToImmutableList"),
            Unchanging(
                Immutable + "ImmutableList`1",
                """
                Add AddRange BinarySearch Clear Contains ConvertAll Count Empty Exists Find FindAll FindIndex FindLast FindLastIndex ForEach GetEnumerator GetRange
                IndexOf Insert InsertRange IsEmpty Item LastIndexOf Remove RemoveAll RemoveAt RemoveRange Replace Reverse SetItem Sort TrueForAll
                """
            ),
            Unchanging(Immutable + "ImmutableDictionary", "Contains Create CreateRange GetValueOrDefault ToImmutableDictionary"),
            Unchanging(
                Immutable + "ImmutableDictionary`2",
                "Add AddRange Clear Contains ContainsKey ContainsValue Count Empty GetEnumerator IsEmpty Item Keys Remove RemoveRange SetItem SetItems TryGetValue Values"
            ),
            Unchanging(Immutable + "ImmutableSortedDictionary", "Create CreateRange ToImmutableSortedDictionary"),
            Unchanging(
                Immutable + "ImmutableSortedDictionary`2",
                "Add AddRange Clear Contains ContainsKey ContainsValue Count Empty GetEnumerator IsEmpty Item Keys Remove RemoveRange SetItem SetItems TryGetValue Values"
            ),
            Unchanging(Immutable + "ImmutableHashSet", "Create CreateRange ToImmutableHashSet"),
            Unchanging(
                Immutable + "ImmutableHashSet`1",
                """
                Add Clear Contains Count Empty Except GetEnumerator Intersect IsEmpty IsProperSubsetOf IsProperSupersetOf IsSubsetOf IsSupersetOf Overlaps Remove
                SetEquals SymmetricExcept Union
                """
            ),
            Unchanging(Immutable + "ImmutableSortedSet", "Create CreateRange ToImmutableSortedSet"),
            Unchanging(
                Immutable + "ImmutableSortedSet`1",
                """
                Add Clear Contains Count Empty Except GetEnumerator IndexOf Intersect IsEmpty IsProperSubsetOf IsProperSupersetOf IsSubsetOf IsSupersetOf Item Max Min
                Overlaps Remove Reverse SetEquals SymmetricExcept Union
                """
            ),
            Unchanging(Frozen + "FrozenSet", "Create ToFrozenSet"),
            Unchanging(Frozen + "FrozenSet`1", "Contains Count Empty Items GetEnumerator"),
            Unchanging(Frozen + "FrozenDictionary", "ToFrozenDictionary"),
            Unchanging(Frozen + "FrozenDictionary`2", "ContainsKey Count Empty GetEnumerator Item Keys TryGetValue Values"),
        ];

    // Trees share what stays the same: only what searches values goes through all of them.
    private static ListedType Unchanging(string name, string members) =>
        new(name, members)
        {
            Assembly = "System.Collections.Immutable",
            IsNewer = true,
            Linear =
                name == Immutable + "ImmutableArray`1"
                    ? members
                    : """
                        ContainsValue ConvertAll Exists Find FindAll FindIndex FindLast FindLastIndex ForEach GetRange IndexOf IsProperSubsetOf IsProperSupersetOf
                        IsSubsetOf IsSupersetOf LastIndexOf RemoveAll Replace Reverse SetEquals Sort TrueForAll
                        """,
        };
}
