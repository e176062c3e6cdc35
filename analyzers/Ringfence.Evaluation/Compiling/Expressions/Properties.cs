using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Places;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

internal static class Properties
{
    public static Code Compile(IPropertyReferenceOperation operation, FunctionCompiler scope)
    {
        var property = operation.Property;
        if (property.ContainingType is { IsAnonymousType: true } && operation.Instance is not null)
            return AnonymousItem(operation, scope);
        if (property.IsIndexer && Ranges.IsSpan(property.ContainingType))
        {
            var item = PlaceTable.Compile(operation, scope);
            return frame => item.Read(frame, item.Prepare(frame));
        }
        if (ExtensionBlocks.TakesReceiver(property) && property.GetMethod is { } ofBlock)
            return Calls.Of(operation, ofBlock, operation.Instance, operation.Arguments, scope);
        if (property.ContainingType is { } containing && UserTypes.Of(containing, scope.Program) is { } type)
            return Own(operation, type, scope);
        return property.GetMethod is { } getter
            ? Calls.Of(operation, getter, operation.Instance, operation.Arguments, scope)
            : scope.Unknown(operation, Reasons.NotSupported(operation));
    }

    /// <summary>Whether reading a property is reading its hidden field, whatever the type of the instance.</summary>
    public static bool IsStored(IPropertySymbol property) =>
        !property.IsAbstract
        && !property.IsVirtual
        && !property.IsOverride
        && !property.IsIndexer
        && property.ContainingType.TypeKind != TypeKind.Interface
        && (property.GetMethod is null || !UserTypes.HasBody(property.GetMethod));

    private static Code Own(IPropertyReferenceOperation operation, UserType type, FunctionCompiler scope)
    {
        var property = operation.Property;
        var key = scope.Program.KeyOf(property);
        if (property.IsStatic)
            return property.GetMethod is { } getter && (UserTypes.HasBody(getter) || property.IsAbstract)
                ? Calls.Of(operation, getter, null, operation.Arguments, scope)
                : Fields.Static(type, key, property, operation, scope);
        if (operation.Instance is null)
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        if (!IsStored(property))
            return VirtualOrWritten(operation, type, scope);
        if (key is not { } declaration || type.FieldOf(declaration) is not (>= 0 and var index))
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        var instance = scope.Expression(operation.Instance);
        return frame => Fields.OfInstance(frame, instance(frame), index, type);
    }

    // An override may be stored or written out: which one it is, the type of the instance tells.
    private static Code VirtualOrWritten(IPropertyReferenceOperation operation, UserType type, FunctionCompiler scope)
    {
        var property = operation.Property;
        if (
            UserTypes.HasBody(property.GetMethod!)
            && !(property.IsVirtual || property.IsOverride || property.ContainingType.TypeKind == TypeKind.Interface)
        )
            return Calls.Of(operation, property.GetMethod!, operation.Instance, operation.Arguments, scope);
        var instance = scope.Expression(operation.Instance!);
        var arguments = Arguments.Compile(operation.Arguments, property.Parameters.Length, scope);
        if (scope.Program.KeyOf(property.GetMethod!) is not { } getter)
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        var isBase =
            operation.Instance is IInstanceReferenceOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax };
        var name = property.Name;
        return frame =>
            instance(frame) switch
            {
                UserObject found => Calls.Read(
                    OwnCalls.Property(frame, found, isBase ? getter : found.Type.Implementation(getter), arguments(frame))
                ),
                Unknown unknown => frame.Run.Derive(name, unknown, unknown),
                _ => throw new System.NullReferenceException(),
            };
    }

    private static Code AnonymousItem(IPropertyReferenceOperation operation, FunctionCompiler scope)
    {
        var instance = scope.Expression(operation.Instance!);
        var index = operation
            .Property.ContainingType.GetMembers()
            .OfType<IPropertySymbol>()
            .ToList()
            .FindIndex(item => item.Name == operation.Property.Name);
        return frame =>
            instance(frame) switch
            {
                TupleValue value => value.Items[index],
                Unknown unknown => frame.Run.Derive("item", unknown, unknown, index),
                _ => throw new System.NullReferenceException(),
            };
    }
}
