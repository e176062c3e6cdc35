using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>
/// Members that compare by the default order of a type have a twin that takes a comparer at the end. It is called instead, with a comparer that
/// counts, knows unknowns and compares tuples.
/// </summary>
internal static class ComparerTwins
{
    /// <summary>The twin of a method of a type definition, or the method itself.</summary>
    public static MethodBase Of(MethodBase method)
    {
        var twin = Candidates(method).FirstOrDefault(candidate => IsTwin(method, candidate));
        return twin ?? method;
    }

    /// <summary>What is passed for the comparer.</summary>
    public static object Comparer(Type type, IRun run) =>
        type == typeof(IEqualityComparer<object>) ? ErasedEquality.Default : ErasedComparer.Of(comparer: null, run);

    private static IEnumerable<MethodBase> Candidates(MethodBase method) =>
        method is ConstructorInfo
            ? method.DeclaringType!.GetConstructors()
            : method.DeclaringType!.GetMethods().Where(candidate => candidate.Name == method.Name && candidate.IsStatic == method.IsStatic);

    private static bool IsTwin(MethodBase method, MethodBase candidate)
    {
        var parameters = method.GetParameters();
        var twins = candidate.GetParameters();
        return twins.Length == parameters.Length + 1
            && Arity(method) == Arity(candidate)
            && TakesComparer(twins[twins.Length - 1].ParameterType, method.Name)
            && parameters.Zip(twins, (left, right) => left.ParameterType.ToString() == right.ParameterType.ToString()).All(same => same);
    }

    private static int Arity(MethodBase method) => method.IsGenericMethodDefinition ? method.GetGenericArguments().Length : 0;

    // What hashes notices unknowns by itself; only going along two sequences compares directly.
    private static bool TakesComparer(Type type, string method) =>
        type == typeof(System.Collections.IComparer)
        || (
            type.IsGenericType
            && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(IComparer<>) || (definition == typeof(IEqualityComparer<>) && method == "SequenceEqual"))
        );
}
