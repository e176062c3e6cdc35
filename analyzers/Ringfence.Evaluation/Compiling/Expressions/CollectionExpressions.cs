using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Framework;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary><c>[a, b, .. c]</c></summary>
internal static class CollectionExpressions
{
    public static Code Compile(ICollectionExpressionOperation operation, FunctionCompiler scope)
    {
        if (CollectionConstruction.Of(operation, scope) is not { } construction)
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        var itemType = ItemType(operation.Type);
        var parts = operation.Elements.Select(element => Part(element, itemType, scope)).ToArray();
        return frame =>
        {
            try
            {
                var finish = construction.Begin(frame, out var add);
                foreach (var part in parts)
                    part(frame, add);
                return finish();
            }
            catch (UnknownReachedException reached)
            {
                return new Unknown(reached.Value.Reason, reached.Value.Place);
            }
        };
    }

    private static Action<Frame, Action<object?>> Part(IOperation element, ITypeSymbol? itemType, FunctionCompiler scope)
    {
        if (element is not ISpreadOperation spread)
        {
            var value = scope.Stored(element);
            return (frame, add) => add(value(frame));
        }
        var sequence = scope.Expression(spread.Operand);
        var convert =
            spread.ElementType is { } type && itemType is not null
                ? Conversions.OfItem(spread.GetElementConversion(), type, itemType, scope)
                : static (_, item) => item;
        return (frame, add) =>
        {
            var source = sequence(frame);
            foreach (var item in Sequences.Of(source is UserObject own ? new ProgramSequence(own) : source, frame.Run))
                add(Structs.Copied(convert(frame, item)));
        };
    }

    private static ITypeSymbol? ItemType(ITypeSymbol? collection) =>
        collection switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments: [var only] } => only,
            _ => collection
                ?.AllInterfaces.FirstOrDefault(type =>
                    type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
                )
                ?.TypeArguments[0],
        };
}
