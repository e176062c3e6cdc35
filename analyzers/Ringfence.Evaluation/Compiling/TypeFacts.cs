using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Framework;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling;

/// <summary>What framework members must know of the program's types.</summary>
internal sealed class TypeFacts(FunctionCompiler scope) : ITypeFacts
{
    public object? DefaultOf(ITypeSymbol type) => Closed(type).Default;

    public bool IsInstance(object value, ITypeSymbol type) =>
        Closed(type).IsInstance(value) ?? throw new UnknownReachedException(new($"whether a value is a {type.Name} is not known", null));

    // Where a type parameter is meant, nothing is known of it here.
    private TypeRef Closed(ITypeSymbol type) =>
        TypeRefs.MentionsParameter(type)
            ? throw new UnknownReachedException(new($"{type.Name} stands for any type", null))
            : TypeRefs.InType(type, scope.Program)([]);
}
