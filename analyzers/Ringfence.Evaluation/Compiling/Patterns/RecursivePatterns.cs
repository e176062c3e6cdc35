using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Expressions;

namespace Ringfence.Evaluation.Compiling.Patterns;

/// <summary><c>is Rack { Number: > 3 }</c>, <c>is (1, var x)</c></summary>
internal static class RecursivePatterns
{
    public static Match Compile(IRecursivePatternOperation pattern, FunctionCompiler scope)
    {
        var type = TypePatterns.OfType(pattern.InputType, pattern.MatchedType, scope);
        var positions = pattern.DeconstructionSubpatterns.Select(inner => PatternTable.Compile(inner, scope)).ToArray();
        var split = Deconstructions.Split(pattern.DeconstructSymbol as IMethodSymbol, positions.Length, scope);
        var isOfAnyTuple =
            positions.Length > 0
            && pattern.DeconstructSymbol is not IMethodSymbol
            && pattern.InputType is not INamedTypeSymbol { IsTupleType: true };
        var properties = pattern.PropertySubpatterns.Select(inner => Property(inner, scope)).ToArray();
        Match match = (frame, value) =>
        {
            if (value is null || !type(frame, value))
                return false;
            if (isOfAnyTuple && value is not Unknown && !IsTuple(value, positions.Length))
                return false;
            if (positions.Length > 0)
            {
                var parts = split(frame, value);
                for (var i = 0; i < positions.Length; i++)
                    if (!positions[i](frame, parts[i]))
                        return false;
            }
            foreach (var property in properties)
                if (!property(frame, value))
                    return false;
            return true;
        };
        return TypePatterns.Declared(match, pattern.DeclaredSymbol, scope);
    }

    private static bool IsTuple(object value, int length) => value is TupleValue { Names: null } tuple && tuple.Items.Length == length;

    // The member is read from the value that is being matched, which stands in a slot.
    private static Match Property(IPropertySubpatternOperation pattern, FunctionCompiler scope)
    {
        var slot = scope.NewSlot();
        var outer = scope.ImplicitReceiver;
        scope.ImplicitReceiver = slot;
        var member = scope.Expression(pattern.Member);
        scope.ImplicitReceiver = outer;
        var match = PatternTable.Compile(pattern.Pattern, scope);
        return (frame, value) =>
        {
            frame.Slots[slot] = value;
            return match(frame, member(frame));
        };
    }
}
