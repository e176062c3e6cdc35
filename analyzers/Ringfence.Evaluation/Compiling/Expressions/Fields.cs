using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Framework;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

internal static class Fields
{
    private static readonly object?[] none = [];

    public static Code Compile(IFieldReferenceOperation operation, FunctionCompiler scope)
    {
        var field = operation.Field;
        if (operation.Instance is not null)
            return Of(operation, scope.Expression(operation.Instance), scope);
        if (UserTypes.Of(field.ContainingType, scope.Program) is { } type)
            return Static(type, StorageKey(field, scope), field, operation, scope);
        if (FrameworkCatalogue.Find(field) is { } member)
            return frame => member.Invoke(frame.Run, null, none);
        return scope.Unknown(operation, Reasons.Outside(field));
    }

    /// <summary>A field of an instance that the caller evaluates.</summary>
    public static Code Of(IFieldReferenceOperation operation, Code instance, FunctionCompiler scope) =>
        operation.Field.ContainingType is { IsTupleType: true } ? TupleItem(operation, instance, scope)
        : UserTypes.Of(operation.Field.ContainingType, scope.Program) is { } type ? Instance(operation, type, instance, scope)
        : scope.Unknown(operation, Reasons.Outside(operation.Field));

    /// <summary>A static field, or the hidden field of a static property.</summary>
    public static Code Static(UserType type, DeclarationKey? key, ISymbol member, IOperation operation, FunctionCompiler scope)
    {
        if (key is not { } declaration || type.StaticOf(declaration) is not (>= 0 and var index))
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        var arguments = scope.TypeArguments(member.ContainingType);
        return frame => Statics.Of(frame.Run, type, arguments(frame))[index];
    }

    /// <summary>Where a field is declared; for the hidden field of a property, where the property is.</summary>
    public static DeclarationKey? StorageKey(IFieldSymbol field, FunctionCompiler scope) =>
        scope.Program.KeyOf(field.IsImplicitlyDeclared && field.AssociatedSymbol is { } property ? property : field);

    public static int TupleIndex(IFieldSymbol field)
    {
        var elements = field.ContainingType.TupleElements;
        var position = elements.IndexOf(field, 0, SymbolEqualityComparer.Default);
        if (position >= 0)
            return position;
        for (var i = 0; i < elements.Length; i++)
            if (
                elements[i].Name == field.Name
                || SymbolEqualityComparer.Default.Equals(elements[i].CorrespondingTupleField, field.CorrespondingTupleField)
            )
                return i;
        return -1;
    }

    private static Code TupleItem(IFieldReferenceOperation operation, Code instance, FunctionCompiler scope)
    {
        var index = TupleIndex(operation.Field);
        if (index < 0)
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        return frame =>
            instance(frame) switch
            {
                TupleValue tuple => tuple.Items[index],
                Unknown unknown => frame.Run.Derive("item", unknown, unknown, index),
                _ => throw new System.NullReferenceException(),
            };
    }

    private static Code Instance(IFieldReferenceOperation operation, UserType type, Code instance, FunctionCompiler scope)
    {
        var index = StorageKey(operation.Field, scope) is { } key ? type.FieldOf(key) : -1;
        if (index < 0)
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        return frame => OfInstance(frame, instance(frame), index, type);
    }

    public static object? OfInstance(Frame frame, object? instance, int index, UserType type) =>
        instance switch
        {
            UserObject found => found.Fields[index],
            Unknown unknown => frame.Run.Derive(type.Fields[index].Name, unknown, unknown),
            _ => throw new System.NullReferenceException(),
        };
}
