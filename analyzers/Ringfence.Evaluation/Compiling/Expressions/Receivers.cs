using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Places;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>
/// What a member is called on. A struct is changed where it stands: in a variable, a field or an item of an array. What a property or a method gives, and
/// what may not change, is a copy.
/// </summary>
internal static class Receivers
{
    /// <summary>An instance whose members may change it.</summary>
    public static Code Compile(IOperation instance, FunctionCompiler scope)
    {
        if (!MayBeStruct(instance.Type) || !IsVariable(instance, scope))
            return scope.Expression(instance);
        return instance switch
        {
            IArrayElementReferenceOperation => Unshared(instance, scope),
            ILocalReferenceOperation { Local.RefKind: not RefKind.None } => Unshared(instance, scope),
            IParameterReferenceOperation { Parameter.RefKind: not RefKind.None } => Unshared(instance, scope),
            IFieldReferenceOperation { Instance: { } outer } field when MayBeStruct(outer.Type) => Fields.Of(
                field,
                Compile(outer, scope),
                scope
            ),
            _ => scope.Expression(instance),
        };
    }

    /// <summary>Whether a member that changes its struct must get a copy.</summary>
    public static bool IsCopied(IOperation? instance, IMethodSymbol method, FunctionCompiler scope) =>
        instance is not null && !method.IsReadOnly && MayBeStruct(instance.Type) && !IsVariable(instance, scope);

    private static bool MayBeStruct(ITypeSymbol? type) =>
        type is { IsValueType: true, SpecialType: SpecialType.None } or ITypeParameterSymbol { IsReferenceType: false };

    private static bool IsVariable(IOperation instance, FunctionCompiler scope) =>
        instance switch
        {
            IParenthesizedOperation parenthesized => IsVariable(parenthesized.Operand, scope),
            ILocalReferenceOperation { Local.RefKind: var kind } => kind != RefKind.RefReadOnly,
            IParameterReferenceOperation { Parameter.RefKind: var kind } => kind is not (RefKind.In or RefKind.RefReadOnlyParameter),
            IFieldReferenceOperation field => IsVariable(field, scope),
            IArrayElementReferenceOperation => true,
            IInstanceReferenceOperation => scope.Function is not IMethodSymbol { IsReadOnly: true },
            IInvocationOperation { TargetMethod: var method } => method.ReturnsByRef,
            IPropertyReferenceOperation { Property: var property } => property.ReturnsByRef,
            IConditionalOperation { IsRef: true } conditional => IsVariable(conditional.WhenTrue, scope),
            _ => false,
        };

    private static bool IsVariable(IFieldReferenceOperation field, FunctionCompiler scope) =>
        field.Field.IsReadOnly
            ? scope.Function is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor
                && SymbolEqualityComparer.Default.Equals(constructor.ContainingType, field.Field.ContainingType)
            : field.Instance is not { } instance || !MayBeStruct(instance.Type) || IsVariable(instance, scope);

    // Items go from one collection into another without being copied, until someone changes one.
    private static Code Unshared(IOperation item, FunctionCompiler scope)
    {
        var place = PlaceTable.Compile(item, scope);
        return frame =>
        {
            var prepared = place.Prepare(frame);
            var value = place.Read(frame, prepared);
            var copy = Structs.Copied(value);
            if (!ReferenceEquals(value, copy))
                place.Write(frame, prepared, copy);
            return copy;
        };
    }
}
