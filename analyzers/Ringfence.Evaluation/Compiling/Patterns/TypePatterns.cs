using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Compiling.Places;

namespace Ringfence.Evaluation.Compiling.Patterns;

/// <summary><c>is Rack</c>, <c>is Rack rack</c>, <c>is var x</c></summary>
internal static class TypePatterns
{
    public static Match Type(ITypePatternOperation pattern, FunctionCompiler scope) =>
        OfType(pattern.InputType, pattern.MatchedType, scope);

    public static Match Declaration(IDeclarationPatternOperation pattern, FunctionCompiler scope)
    {
        Match match =
            pattern.MatchesNull || pattern.MatchedType is null
                ? static (_, _) => true
                : OfType(pattern.InputType, pattern.MatchedType, scope);
        return Declared(match, pattern.DeclaredSymbol, scope);
    }

    /// <summary>A pattern that gives the value a name when it matches.</summary>
    public static Match Declared(Match match, ISymbol? variable, FunctionCompiler scope)
    {
        if (variable is not ILocalSymbol)
            return match;
        var place = new VariablePlace(scope.Variable(variable), true);
        return (frame, value) =>
        {
            if (!match(frame, value))
                return false;
            place.Write(frame, null, Structs.Copied(value));
            return true;
        };
    }

    /// <summary>Whether a value is of a type, or just there when nothing else could be.</summary>
    public static Match OfType(ITypeSymbol input, ITypeSymbol matched, FunctionCompiler scope)
    {
        var unwrapped = input is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : input;
        var name = matched.Name;
        if (
            scope.Program.Compilation.HasImplicitConversion(unwrapped, matched) && !unwrapped.IsValueType
            || SymbolEqualityComparer.Default.Equals(unwrapped, matched)
        )
            return (frame, value) =>
                value is Unknown unknown ? frame.Run.Decide(frame.Run.Derive("is not null", unknown, unknown)) : value is not null;
        var type = scope.Type(matched);
        _ = name;
        return (frame, value) => frame.Run.Decide(TypeTests.Answer(frame, value, type(frame)));
    }
}
