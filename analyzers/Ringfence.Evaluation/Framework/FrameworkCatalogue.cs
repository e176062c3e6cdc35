using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Framework;

/// <summary>The explicit list of framework members that the evaluator may call. What is not in it is never called.</summary>
/// <remarks>The list itself is <see cref="FrameworkList"/>. Symbols differ per compilation, so members are kept by the identifier of documentation comments.</remarks>
internal static class FrameworkCatalogue
{
    private static readonly ConcurrentDictionary<string, FrameworkMember?> Members = new();

    /// <summary>Finds a method, constructor, accessor or operator.</summary>
    /// <param name="method">The method, with its type arguments.</param>
    /// <param name="facts">What is known of types in source; <see langword="null"/> when only the framework's own matter.</param>
    /// <returns>The member; <see langword="null"/> when it may not be called or this compiler's framework lacks it.</returns>
    public static FrameworkMember? Find(IMethodSymbol method, ITypeFacts? facts = null)
    {
        facts ??= FrameworkTypes.Facts;
        method = Unreduced(method);
        if (Listed(method) is not { } listed)
            return null;
        if (TypeDependentMembers.Find(listed, method, facts) is { } dependent)
            return dependent;
        var member = Members.GetOrAdd(listed.Id, _ => WrittenMembers.Find(listed) ?? BoundMember.Bind(listed)) ?? Exact(listed, method);
        return member is null ? null : DefaultingMember.For(member, method, facts);
    }

    /// <summary>Finds a static field, such as <c>string.Empty</c>.</summary>
    public static FrameworkMember? Find(IFieldSymbol field) =>
        FrameworkTypes.IsFramework(field.ContainingAssembly)
        && field.ContainingType.OriginalDefinition.GetDocumentationCommentId() is { } id
        && ListedMembers.Of(id.Substring(2)) is { } type
        && type.Fields.TryGetValue(field.Name, out var listed)
            ? new FieldMember(listed)
            : null;

    // The method that an extension call stands for.
    private static IMethodSymbol Unreduced(IMethodSymbol method)
    {
        if (method.ReducedFrom is not { } full)
            return method;
        if (!full.IsGenericMethod)
            return full;
        var remaining = new Queue<ITypeSymbol>(method.TypeArguments);
        return full.Construct([
            .. full.TypeParameters.Select(parameter => method.GetTypeInferredDuringReduction(parameter) ?? remaining.Dequeue()),
        ]);
    }

    private static ListedMember? Listed(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        if (
            !FrameworkTypes.IsFramework(definition.ContainingAssembly)
            || definition.ContainingType.GetDocumentationCommentId() is not { } type
        )
            return null;
        return
            ListedMembers.Of(type.Substring(2)) is { } members
            && definition.GetDocumentationCommentId() is { } id
            && members.Methods.TryGetValue(id, out var listed)
            ? listed
            : null;
    }

    // Where constraints forbid to erase (Enum.Parse<T>), the call's own type arguments are used, if the framework or Ringfence has them.
    private static FrameworkMember? Exact(ListedMember listed, IMethodSymbol method)
    {
        if (!listed.Method.IsGenericMethodDefinition || listed.Method.DeclaringType!.IsGenericTypeDefinition)
            return null;
        var types = method.TypeArguments.Select(FrameworkTypes.Find).ToArray();
        if (types.Any(type => type is null))
            return null;
        var key = listed.Id + "<" + string.Join(",", types.Select(type => type!.FullName)) + ">";
        return Members.GetOrAdd(key, _ => BoundMember.Bind(listed, types!));
    }
}
