using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Framework;

/// <summary>The members whose outcome depends on type arguments that erased values do not show.</summary>
internal static class TypeDependentMembers
{
    private static readonly Dictionary<string, Func<ITypeSymbol, ITypeFacts, MemberBody>> ByName = new()
    {
        ["M:System.Linq.Enumerable.OfType``1(System.Collections.IEnumerable)"] = (type, facts) =>
            (run, _, arguments) => Lazy(run, arguments, items => items.Where(item => item is not null && facts.IsInstance(item, type))),
        ["M:System.Linq.Enumerable.Cast``1(System.Collections.IEnumerable)"] = (type, facts) =>
            (run, _, arguments) => Lazy(run, arguments, items => items.Select(item => Cast(item, type, facts))),
        ["M:System.Linq.Enumerable.DefaultIfEmpty``1(System.Collections.Generic.IEnumerable{``0})"] = (type, facts) =>
            (run, _, arguments) => Lazy(run, arguments, items => items.DefaultIfEmpty(facts.DefaultOf(type))),
    };

    /// <summary>The member for the type argument of one call; <see langword="null"/> when the type arguments do not matter.</summary>
    public static FrameworkMember? Find(ListedMember listed, IMethodSymbol method, ITypeFacts facts) =>
        ByName.TryGetValue(listed.Id, out var body) && method.TypeArguments is [var type]
            ? new WrittenMember(listed, body(type, facts))
            : null;

    private static object? Lazy(IRun run, object?[] arguments, Func<IEnumerable<object?>, IEnumerable<object?>> query)
    {
        var items = Sequences.Of(arguments[0], run);
        return Sequences.Lazy(query(items), [items], run);
    }

    private static object? Cast(object? item, ITypeSymbol type, ITypeFacts facts)
    {
        if (
            item is null
                ? type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
                : facts.IsInstance(item, type)
        )
            return item;
        throw new InvalidCastException($"Unable to cast object to type '{type.Name}'.");
    }
}
