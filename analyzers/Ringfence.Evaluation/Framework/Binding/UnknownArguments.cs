using System;
using System.Linq;
using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>Which parameters only keep a value: an unknown may be passed for them.</summary>
internal static class UnknownArguments
{
    // These compare, hash or show what they are given.
    private static readonly string[] Looking =
    [
        "BinarySearch",
        "Compare",
        "CompareTo",
        "Contains",
        "ContainsKey",
        "ContainsValue",
        "EndsWith",
        "Equals",
        "Find",
        "FindLast",
        "IndexOf",
        "IndexOfKey",
        "IndexOfValue",
        "LastIndexOf",
        "Remove",
        "StartsWith",
        "TryGetValue",
        "Join",
        "Concat",
        "AppendJoin",
        "GetViewBetween",
        "Except",
    ];

    public static bool Accepts(MethodBase method, ParameterInfo parameter)
    {
        if (Looking.Contains(method.Name) || IsKeyOf(method.DeclaringType!, parameter))
            return false;
        return parameter.ParameterType.IsGenericParameter || IsItemOfUntypedList(method, parameter);
    }

    private static bool IsKeyOf(Type type, ParameterInfo parameter) =>
        Named(type, "Set")
        || (
            parameter.Name is "key" or "priority"
            && (
                Named(type, "Dictionary")
                || Named(type, "SortedList")
                || Named(type, "PriorityQueue")
                || type.Name == "CollectionExtensions"
            )
        );

    private static bool IsItemOfUntypedList(MethodBase method, ParameterInfo parameter) =>
        method.DeclaringType == typeof(System.Collections.IList) && parameter.ParameterType == typeof(object);

    private static bool Named(Type type, string part) => type.Name.Contains(part);
}
