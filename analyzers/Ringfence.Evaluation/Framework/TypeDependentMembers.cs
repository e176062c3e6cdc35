using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Framework;

/// <summary>The members whose outcome depends on type arguments that erased values do not show.</summary>
internal static class TypeDependentMembers
{
    private static readonly Dictionary<string, Func<IMethodSymbol, ITypeFacts, MemberBody>> ByName = new()
    {
        ["System.Array.Resize"] = (method, facts) =>
            (run, _, arguments) => Resize(run, arguments, () => facts.DefaultOf(method.TypeArguments[0])),
        ["System.Linq.Enumerable.OfType"] = (method, facts) =>
            (run, _, arguments) =>
                Lazy(run, arguments, items => items.Where(item => item is not null && facts.IsInstance(item, method.TypeArguments[0]))),
        ["System.Linq.Enumerable.Cast"] = (method, facts) =>
            (run, _, arguments) => Lazy(run, arguments, items => items.Select(item => Cast(item, method.TypeArguments[0], facts))),
        ["System.Linq.Enumerable.DefaultIfEmpty"] = (method, facts) =>
            (run, _, arguments) =>
                Lazy(
                    run,
                    arguments,
                    items => items.DefaultIfEmpty(arguments.Length > 1 ? arguments[1] : facts.DefaultOf(method.TypeArguments[0]))
                ),
        ["System.Linq.Enumerable.LeftJoin"] = (method, facts) =>
            (run, _, arguments) =>
                Lazy(
                    run,
                    arguments,
                    outer =>
                        OuterJoin(
                            run,
                            arguments,
                            outer,
                            arguments[1],
                            [2, 3],
                            () => facts.DefaultOf(method.TypeArguments[1]),
                            isRight: false
                        )
                ),
        ["System.Linq.Enumerable.RightJoin"] = (method, facts) =>
            (run, _, arguments) =>
                Lazy(
                    run,
                    arguments,
                    outer =>
                        OuterJoin(
                            run,
                            arguments,
                            Sequences.Of(arguments[1], run),
                            outer,
                            [3, 2],
                            () => facts.DefaultOf(method.TypeArguments[0]),
                            isRight: true
                        )
                ),
    };

    /// <summary>The member for the type argument of one call; <see langword="null"/> when the type arguments do not matter.</summary>
    public static FrameworkMember? Find(ListedMember listed, IMethodSymbol method, ITypeFacts facts) =>
        ByName.TryGetValue(listed.Name, out var body) ? new WrittenMember(listed, body(method, facts)) : null;

    private static object? Resize(IRun run, object?[] arguments, Func<object?> missing)
    {
        var array = (object?[]?)arguments[0];
        var size = (int)arguments[1]!;
        var before = array?.Length ?? 0;
        Bounded.Items(run, size);
        Array.Resize(ref array, size);
        run.Count(size >> 3);
        for (var i = before; i < size; i++)
            array![i] = missing();
        arguments[0] = array;
        return null;
    }

    private static object? Lazy(IRun run, object?[] arguments, Func<IEnumerable<object?>, IEnumerable<object?>> query)
    {
        var items = Sequences.Of(arguments[0], run);
        return Sequences.Lazy(query(items), [items], run);
    }

    // Every item of one side with its partners of the other; alone, with the default.
    private static IEnumerable<object?> OuterJoin(
        IRun run,
        object?[] arguments,
        IEnumerable<object?> kept,
        object? optional,
        int[] keys,
        Func<object?> missing,
        bool isRight
    )
    {
        var key = Function<Func<object?, object?>>(arguments[keys[0]]);
        var optionalKey = Function<Func<object?, object?>>(arguments[keys[1]]);
        var result = Function<Func<object?, object?, object?>>(arguments[4]);
        var comparer = arguments.Length > 5 ? ErasedEquality.Of(arguments[5]) : null;
        return kept.GroupJoin(Sequences.Of(optional, run), key, optionalKey, (item, partners) => (item, partners), comparer)
            .SelectMany(
                pair => pair.partners.DefaultIfEmpty(missing()),
                (pair, partner) => isRight ? result(partner, pair.item) : result(pair.item, partner)
            );

        T Function<T>(object? function) => (T)Incoming.To(typeof(T), function, run)!;
    }

    private static object? Cast(object? item, ITypeSymbol type, ITypeFacts facts)
    {
        if (
            item is null
                ? type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
                : facts.IsInstance(item, type)
        )
            return item;
        throw InvalidCasts.New(type.Name);
    }
}
