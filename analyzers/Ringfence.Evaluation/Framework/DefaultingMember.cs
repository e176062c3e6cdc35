using System;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Framework;

/// <summary>
/// A member that gives <c>default(T)</c> when it has nothing to give. Erased, that is <see langword="null"/>; where <c>T</c> has no null, its default takes
/// the place.
/// </summary>
internal sealed class DefaultingMember(FrameworkMember member, Func<object?>? result, Func<object?>?[] outs) : FrameworkMember
{
    public override bool ChangesReceiver => member.ChangesReceiver;

    public override bool ChangesArgument => member.ChangesArgument;

    public override bool AcceptsUnknown(int parameter) => member.AcceptsUnknown(parameter);

    public override object? Invoke(IRun run, object? receiver, object?[] arguments)
    {
        var value = member.Invoke(run, receiver, arguments);
        for (var i = 0; i < outs.Length; i++)
            if (outs[i] is { } missing && arguments[i] is null)
                arguments[i] = missing();
        return value is null && result is not null ? result() : value;
    }

    /// <summary>The member as one call needs it.</summary>
    public static FrameworkMember For(FrameworkMember member, IMethodSymbol method, ITypeFacts facts)
    {
        var definition = method.OriginalDefinition;
        var result = Missing(definition.ReturnType, method.ReturnType, IsExtreme(method), facts);
        var outs = new Func<object?>?[method.Parameters.Length];
        var any = result is not null;
        for (var i = 0; i < outs.Length; i++)
        {
            if (method.Parameters[i].RefKind != RefKind.Out)
                continue;
            outs[i] = Missing(definition.Parameters[i].Type, method.Parameters[i].Type, throws: false, facts);
            any |= outs[i] is not null;
        }
        return any ? new DefaultingMember(member, result, outs) : member;
    }

    private static Func<object?>? Missing(ITypeSymbol declared, ITypeSymbol actual, bool throws, ITypeFacts facts)
    {
        if (
            declared is not ITypeParameterSymbol
            || !actual.IsValueType
            || actual.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        )
            return null;
        if (throws)
            return () => throw new InvalidOperationException("Sequence contains no elements");
        return () => facts.DefaultOf(actual);
    }

    // Of no values there is no greatest, unless the type has a null.
    private static bool IsExtreme(IMethodSymbol method) =>
        method.Name is "Max" or "Min" or "MaxBy" or "MinBy" && method.ContainingType.Name == "Enumerable";
}
