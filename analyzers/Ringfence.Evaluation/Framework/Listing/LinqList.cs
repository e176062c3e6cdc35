namespace Ringfence.Evaluation.Framework;

/// <summary>Queries over sequences. Not listed: parallel queries and queries that are translated.</summary>
internal static class LinqList
{
    public static ListedType[] Types { get; } =
    [
        new(
            "System.Linq.Enumerable",
            """
            Aggregate AggregateBy All Any Append AsEnumerable Average Cast Chunk Concat Contains Count CountBy DefaultIfEmpty Distinct DistinctBy ElementAt
            ElementAtOrDefault Empty Except ExceptBy First FirstOrDefault GroupBy GroupJoin Index Intersect IntersectBy Join Last LastOrDefault LeftJoin LongCount Max
            MaxBy Min MinBy OfType Order OrderBy OrderByDescending OrderDescending Prepend Range Repeat Reverse RightJoin Select SelectMany Sequence SequenceEqual
            Single SingleOrDefault Skip SkipLast SkipWhile Sum Take TakeLast TakeWhile ThenBy ThenByDescending ToArray ToDictionary ToHashSet ToList ToLookup
            TryGetNonEnumeratedCount Union UnionBy Where Zip
            """
        )
        {
            Assembly = "System.Linq",
            Newer = """
                AggregateBy Append Chunk CountBy DistinctBy ExceptBy Index IntersectBy LeftJoin MaxBy MinBy Order OrderDescending Prepend RightJoin Sequence SkipLast TakeLast
                ToHashSet TryGetNonEnumeratedCount UnionBy
                """,
        },
        new("System.Linq.IGrouping`2", "Key") { Assembly = "System.Linq" },
        new("System.Linq.ILookup`2", "Contains Count Item") { Assembly = "System.Linq" },
        new("System.Linq.Lookup`2", "ApplyResultSelector Contains Count Item GetEnumerator") { Assembly = "System.Linq" },
        new("System.Linq.IOrderedEnumerable`1") { Assembly = "System.Linq" },
    ];
}
