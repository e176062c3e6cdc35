using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary>Which kinds of operations can be assigned to, and how.</summary>
internal static class PlaceTable
{
    public static Place Compile(IOperation target, FunctionCompiler scope) =>
        target switch
        {
            ILocalReferenceOperation local => new VariablePlace(scope.Variable(local.Local), local.IsDeclaration),
            IDeclarationExpressionOperation { Expression: var inner } => Compile(inner, scope),
            IParenthesizedOperation { Operand: var inner } => Compile(inner, scope),
            IConversionOperation { OperatorMethod: null, Operand: var inner } => Compile(inner, scope),
            IParameterReferenceOperation parameter => Parameter(parameter, scope),
            IFieldReferenceOperation field => Field(field, scope),
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } span, Arguments: [var position] }
                when Ranges.IsSpan(span.Type) => new ItemPlace(scope.Expression(span), scope.Expression(position.Value), isOfSpan: true),
            IPropertyReferenceOperation { Property: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } }
            or IInvocationOperation { TargetMethod: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } }
            or IConditionalOperation { IsRef: true } => new ReferencePlace(ReferenceTo.Compile(target, scope)),
            IPropertyReferenceOperation property => Property(property, scope),
            IArrayElementReferenceOperation { Indices.Length: 1 } element => new ItemPlace(
                scope.Expression(element.ArrayReference),
                scope.Expression(element.Indices[0]),
                mayVary: element.ArrayReference.Type is IArrayTypeSymbol { ElementType: { IsReferenceType: true, IsSealed: false } }
            ),
            IArrayElementReferenceOperation element => new GridPlace(
                scope.Expression(element.ArrayReference),
                [.. element.Indices.Select(scope.Expression)]
            ),
            IImplicitIndexerReferenceOperation { LengthSymbol: IPropertySymbol length } indexer
                when scope.Program.KeyOf(length) is not null => ProgramItemPlace.Of(indexer, length, scope),
            IImplicitIndexerReferenceOperation indexer => new ItemPlace(
                scope.Expression(indexer.Instance),
                scope.Expression(indexer.Argument),
                Ranges.IsSpan(indexer.Instance.Type)
            ),
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => new SelfPlace(),
            IDiscardOperation => new DiscardPlace(),
            _ => new LostPlace(Reasons.NotSupported(target), target.Syntax.GetLocation()),
        };

    private static Place Parameter(IParameterReferenceOperation parameter, FunctionCompiler scope) =>
        References.PrimaryField(parameter.Parameter, scope) is { } field
            ? new FieldPlace(static frame => frame.Self, field)
            : new VariablePlace(scope.Variable(parameter.Parameter), false);

    private static Place Field(IFieldReferenceOperation field, FunctionCompiler scope)
    {
        if (field.Field.ContainingType.IsTupleType && field.Instance is not null)
            return new TuplePlace(Receivers.Compile(field.Instance, scope), Fields.TupleIndex(field.Field));
        if (UserTypes.Of(field.Field.ContainingType, scope.Program) is not { } type || Fields.StorageKey(field.Field, scope) is not { } key)
            return new LostPlace(Reasons.NotSupported(field), field.Syntax.GetLocation());
        return field.Instance is null
            ? new StaticPlace(type, scope.TypeArguments(field.Field.ContainingType), type.StaticOf(key))
            : new FieldPlace(Receivers.Compile(field.Instance, scope), type.FieldOf(key));
    }

    private static Place Property(IPropertyReferenceOperation reference, FunctionCompiler scope)
    {
        var property = reference.Property;
        if (property.ContainingType.IsAnonymousType && reference.Instance is not null)
            return new TuplePlace(
                scope.Expression(reference.Instance),
                property.ContainingType.GetMembers().OfType<IPropertySymbol>().ToList().FindIndex(item => item.Name == property.Name)
            );
        var isWritten = property.SetMethod is { } setter && UserTypes.HasBody(setter);
        var isVirtual =
            property.IsVirtual || property.IsOverride || property.IsAbstract || property.ContainingType.TypeKind == TypeKind.Interface;
        if (
            !isWritten
            && !isVirtual
            && UserTypes.Of(property.ContainingType, scope.Program) is { } type
            && scope.Program.KeyOf(property) is { } key
        )
            return reference.Instance is null
                ? new StaticPlace(type, scope.TypeArguments(property.ContainingType), type.StaticOf(key))
                : new FieldPlace(Receivers.Compile(reference.Instance, scope), type.FieldOf(key));
        return property.SetMethod is null
            ? new LostPlace(Reasons.NotSupported(reference), reference.Syntax.GetLocation())
            : SetterPlace.Of(reference, property.SetMethod, scope);
    }
}
