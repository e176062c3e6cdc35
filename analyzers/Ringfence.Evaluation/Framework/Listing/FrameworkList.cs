using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Evaluation.Framework;

/// <summary>Everything of the framework that the evaluator may call. What is not here is never called: its outcome is unknown.</summary>
internal static class FrameworkList
{
    private static readonly Dictionary<string, ListedType> ByName = All().ToDictionary(type => type.Name.Replace('+', '.'));

    /// <summary>All types of the list.</summary>
    public static IReadOnlyCollection<ListedType> Types => ByName.Values;

    /// <summary>Finds a type by the name that documentation comments use: <c>System.Collections.Generic.List`1.Enumerator</c>.</summary>
    public static ListedType? Find(string name) => ByName.TryGetValue(name, out var type) ? type : null;

    private static IEnumerable<ListedType> All() =>
        [
            .. LanguageList.Types,
            .. TextList.Types,
            .. NumberList.Types,
            .. TimeList.Types,
            .. NetworkList.Types,
            .. CollectionList.Types,
            .. InterfaceList.Types,
            .. LinqList.Types,
            .. SpanList.Types,
            .. ExceptionList.Types,
        ];
}
