using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Places;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary><c>(a, b) = …</c> and <c>var (a, b) = …</c></summary>
internal static class Deconstructions
{
    public static Code Compile(IDeconstructionAssignmentOperation operation, FunctionCompiler scope)
    {
        var target = Target(operation.Target, Info(operation, scope), operation.Value.Type, scope);
        var value = scope.Stored(operation.Value);
        return frame =>
        {
            var prepared = target.Prepare(frame);
            var whole = value(frame);
            target.Assign(frame, prepared, whole);
            return whole;
        };
    }

    /// <summary>What a value is taken apart into, for assignments and <c>foreach</c>.</summary>
    public static DeconstructionTarget Target(IOperation target, DeconstructionInfo? info, ITypeSymbol? from, FunctionCompiler scope)
    {
        while (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (target is not ITupleOperation tuple)
            return new DeconstructionTarget.Single(
                PlaceTable.Compile(target, scope),
                info?.Conversion is { } conversion && target.Type is { } to
                    ? Conversions.OfItem(conversion, from, to, scope)
                    : static (_, value) => value
            );
        var nested = info is { Nested.Length: > 0 } known ? known.Nested : default;
        var parts = Parts(info?.Method, from);
        var items = tuple.Elements.Select(
            (element, index) => Target(element, nested.IsDefault ? null : nested[index], index < parts.Length ? parts[index] : null, scope)
        );
        return new DeconstructionTarget.Several([.. items], Split(info?.Method, tuple.Elements.Length, scope));
    }

    private static ITypeSymbol[] Parts(IMethodSymbol? method, ITypeSymbol? from) =>
        method is not null ? [.. method.Parameters.Where(parameter => parameter.RefKind == RefKind.Out).Select(parameter => parameter.Type)]
        : from is INamedTypeSymbol { IsTupleType: true } tuple ? [.. tuple.TupleElements.Select(element => element.Type)]
        : [];

    /// <summary>How a value is taken apart: a tuple by its items, anything else by its <c>Deconstruct</c>.</summary>
    public static Func<Frame, object?, IReadOnlyList<object?>> Split(IMethodSymbol? method, int count, FunctionCompiler scope)
    {
        var key = method is { IsImplicitlyDeclared: false } ? scope.Program.KeyOf(method) : null;
        var isExtension = method is { IsStatic: true };
        var record = method is { IsImplicitlyDeclared: true } ? UserTypes.Of(method.ContainingType, scope.Program) : null;
        return (frame, value) =>
        {
            switch (value)
            {
                case Unknown unknown:
                    return [.. Enumerable.Range(0, count).Select(index => (object?)frame.Run.Derive("item", unknown, unknown, index))];
                case TupleValue tuple when key is null:
                    return tuple.Items;
                case KeyValuePair<object, object?> pair:
                    return [pair.Key, pair.Value];
            }
            var parts = new object?[count];
            if (key is { } own)
                return OwnDeconstruct(frame, value, own, isExtension, count);
            if (value is UserObject instance)
                Positional(instance, record ?? instance.Type, parts);
            else
                for (var i = 0; i < count; i++)
                    parts[i] = new Unknown("the part is not known", null);
            return parts;
        };
    }

    private static object?[] OwnDeconstruct(Frame frame, object? value, DeclarationKey own, bool isExtension, int count)
    {
        object?[] arguments = isExtension ? [value, .. new object?[count]] : new object?[count];
        OwnCalls.Method(frame, isExtension ? null : (UserObject?)value, own, arguments, []);
        return isExtension ? [.. arguments.Skip(1)] : arguments;
    }

    /// <summary>The positional properties of a record, of an instance of it or of a derived one. A property may be that of a base record.</summary>
    public static void Positional(UserObject instance, UserType record, object?[] parts)
    {
        for (var i = 0; i < parts.Length && i < record.PrimaryParameterFields.Length; i++)
        {
            var name = record.Fields[record.PrimaryParameterFields[i]].Name;
            var field = record.Fields.FindLastIndex(candidate => !candidate.IsParameter && candidate.Name == name);
            parts[i] = field >= 0 ? instance.Fields[field] : new Unknown("the part is not known", null);
        }
    }

    private static DeconstructionInfo? Info(IDeconstructionAssignmentOperation operation, FunctionCompiler scope) =>
        operation.Syntax is AssignmentExpressionSyntax syntax
            ? scope.Program.ModelOf(syntax.SyntaxTree).GetDeconstructionInfo(syntax)
            : null;
}
