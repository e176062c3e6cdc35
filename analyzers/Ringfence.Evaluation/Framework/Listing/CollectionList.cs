namespace Ringfence.Evaluation.Framework;

/// <summary>Collections that change.</summary>
internal static class CollectionList
{
    private const string Generic = "System.Collections.Generic.";

    public static ListedType[] Types { get; } =
    [
        new(
            Generic + "List`1",
            """
            #ctor AsReadOnly BinarySearch Capacity Contains ConvertAll CopyTo Count Exists Find FindAll FindIndex FindLast FindLastIndex ForEach GetEnumerator
            GetRange IndexOf Item LastIndexOf Slice ToArray TrueForAll
            """
        )
        {
            Changing =
                "Add AddRange Clear EnsureCapacity Insert InsertRange Item Remove RemoveAll RemoveAt RemoveRange Reverse Sort TrimExcess",
            Linear = """
                BinarySearch Clear Contains ConvertAll CopyTo Exists Find FindAll FindIndex FindLast FindLastIndex ForEach GetRange IndexOf Insert InsertRange
                LastIndexOf Remove RemoveAll RemoveAt RemoveRange Reverse Slice Sort ToArray TrimExcess TrueForAll
                """,
            Newer = "EnsureCapacity Slice",
        },
        new(Generic + "List`1+Enumerator", "Current Dispose") { Changing = "MoveNext" },
        new(Generic + "Dictionary`2", "#ctor ContainsKey ContainsValue Count GetEnumerator Item Keys TryGetValue Values")
        {
            Changing = "Add Clear EnsureCapacity Item Remove TrimExcess TryAdd",
            Linear = "Clear ContainsValue TrimExcess",
            Newer = "EnsureCapacity TrimExcess TryAdd",
        },
        new(Generic + "Dictionary`2+Enumerator", "Current Dispose") { Changing = "MoveNext" },
        new(Generic + "Dictionary`2+KeyCollection", "Contains CopyTo Count GetEnumerator") { Linear = "CopyTo" },
        new(Generic + "Dictionary`2+KeyCollection+Enumerator", "Current Dispose") { Changing = "MoveNext" },
        new(Generic + "Dictionary`2+ValueCollection", "CopyTo Count GetEnumerator") { Linear = "CopyTo" },
        new(Generic + "Dictionary`2+ValueCollection+Enumerator", "Current Dispose") { Changing = "MoveNext" },
        new(
            Generic + "HashSet`1",
            """
            #ctor Contains CopyTo Count GetEnumerator IsProperSubsetOf IsProperSupersetOf IsSubsetOf IsSupersetOf Overlaps SetEquals TryGetValue
            """
        )
        {
            Changing = "Add Clear EnsureCapacity ExceptWith IntersectWith Remove RemoveWhere SymmetricExceptWith TrimExcess UnionWith",
            Linear =
                "Clear CopyTo IntersectWith IsProperSubsetOf IsProperSupersetOf IsSubsetOf IsSupersetOf RemoveWhere SetEquals TrimExcess",
            Assembly = "System.Collections",
            Newer = "EnsureCapacity TryGetValue",
        },
        new(Generic + "HashSet`1+Enumerator", "Current Dispose") { Changing = "MoveNext", Assembly = "System.Collections" },
        new(Generic + "Queue`1", "#ctor Contains CopyTo Count GetEnumerator Peek ToArray TryPeek")
        {
            Changing = "Clear Dequeue Enqueue TrimExcess TryDequeue",
            Linear = "Clear Contains CopyTo ToArray TrimExcess",
            Assembly = "System.Collections",
            Newer = "TryDequeue TryPeek",
        },
        new(Generic + "Stack`1", "#ctor Contains CopyTo Count GetEnumerator Peek ToArray TryPeek")
        {
            Changing = "Clear Pop Push TrimExcess TryPop",
            Linear = "Clear Contains CopyTo ToArray TrimExcess",
            Assembly = "System.Collections",
            Newer = "TryPeek TryPop",
        },
        new(Generic + "SortedDictionary`2", "#ctor ContainsKey ContainsValue Count GetEnumerator Item Keys TryGetValue Values")
        {
            Changing = "Add Clear Item Remove",
            Linear = "ContainsValue",
            Assembly = "System.Collections",
        },
        new(Generic + "SortedDictionary`2+KeyCollection", "Count GetEnumerator") { Assembly = "System.Collections" },
        new(Generic + "SortedDictionary`2+ValueCollection", "Count GetEnumerator") { Assembly = "System.Collections" },
        new(
            Generic + "SortedList`2",
            "#ctor ContainsKey ContainsValue Count GetEnumerator GetKeyAtIndex GetValueAtIndex IndexOfKey IndexOfValue Item Keys TryGetValue Values"
        )
        {
            Changing = "Add Clear Item Remove RemoveAt",
            Linear = "Add Clear ContainsValue IndexOfValue Item Remove RemoveAt",
            Assembly = "System.Collections",
            Newer = "GetKeyAtIndex GetValueAtIndex",
        },
        new(
            Generic + "SortedSet`1",
            """
            #ctor Contains CopyTo Count GetEnumerator GetViewBetween IsProperSubsetOf IsProperSupersetOf IsSubsetOf IsSupersetOf Max Min Overlaps Reverse SetEquals
            TryGetValue
            """
        )
        {
            Changing = "Add Clear ExceptWith IntersectWith Remove RemoveWhere SymmetricExceptWith UnionWith",
            Linear = """
                CopyTo GetViewBetween IntersectWith IsProperSubsetOf IsProperSupersetOf IsSubsetOf IsSupersetOf Overlaps RemoveWhere SetEquals SymmetricExceptWith
                UnionWith
                """,
            Assembly = "System.Collections",
            Newer = "TryGetValue",
        },
        new(Generic + "LinkedList`1", "#ctor Contains CopyTo Count Find FindLast First GetEnumerator Last")
        {
            Changing = "AddAfter AddBefore AddFirst AddLast Clear Remove RemoveFirst RemoveLast",
            Linear = "Clear Contains CopyTo Find FindLast Remove",
            Assembly = "System.Collections",
        },
        new(Generic + "LinkedListNode`1", "#ctor List Next Previous Value") { Changing = "Value", Assembly = "System.Collections" },
        new(Generic + "PriorityQueue`2", "#ctor Count Peek TryPeek")
        {
            Changing = "Clear Dequeue Enqueue TryDequeue",
            Linear = "Clear",
            Assembly = "System.Collections",
            IsNewer = true,
        },
        new(
            "System.Array",
            """
            AsReadOnly BinarySearch Clone ConvertAll Empty Exists Find FindAll FindIndex FindLast FindLastIndex ForEach GetLength GetLowerBound GetUpperBound
            GetValue GetEnumerator IndexOf LastIndexOf Length LongLength Rank TrueForAll IsReadOnly
            """
        )
        {
            Changing = "SetValue CopyTo",
            ChangingArgument = "Copy Fill Resize Reverse Sort",
            Linear = "Clone CopyTo",
            Newer = "Fill",
        },
    ];
}
