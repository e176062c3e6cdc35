using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
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
        if (Finisher(operation.Type) is not { } finish)
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        var parts = operation.Elements.Select(element => Part(element, scope)).ToArray();
        return frame =>
        {
            var items = new List<object?>(parts.Length);
            try
            {
                foreach (var part in parts)
                    part(frame, items);
                return finish(items);
            }
            catch (UnknownReachedException reached)
            {
                return new Unknown(reached.Value.Reason, reached.Value.Place);
            }
        };
    }

    private static Action<Frame, List<object?>> Part(IOperation element, FunctionCompiler scope)
    {
        if (element is not ISpreadOperation spread)
        {
            var value = scope.Stored(element);
            return (frame, items) => items.Add(value(frame));
        }
        var sequence = scope.Expression(spread.Operand);
        return (frame, items) =>
        {
            var source = sequence(frame);
            foreach (var item in Sequences.Of(source is UserObject own ? new ProgramSequence(own) : source, frame.Run))
            {
                if (items.Count >= frame.Run.Limits.CollectionSize)
                    throw new BoundReachedException(
                        string.Format(
                            CultureInfo.InvariantCulture,
                            "the collection would have more than {0:N0} items",
                            frame.Run.Limits.CollectionSize
                        )
                    );
                items.Add(Structs.Copied(item));
            }
        };
    }

    private static Func<List<object?>, object>? Finisher(ITypeSymbol? type) =>
        type switch
        {
            IArrayTypeSymbol { IsSZArray: true } => items => items.ToArray(),
            { TypeKind: TypeKind.Interface, Name: "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" } => items => items.ToArray(),
            { TypeKind: TypeKind.Interface, Name: "IList" or "ICollection" } => items => items,
            INamedTypeSymbol { Name: "List", ContainingNamespace.Name: "Generic" } => items => items,
            INamedTypeSymbol { Name: "HashSet", ContainingNamespace.Name: "Generic" } => items => new HashSet<object?>(items),
            INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", ContainingNamespace.Name: "System" } => items => items.ToArray(),
            _ => null,
        };
}
