using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>
/// Constants that the program names. They are read like other fields, so that editing one does not compile every body again that uses it; where the compiler
/// itself went on computing with a value, that value is noted as part of the body.
/// </summary>
internal static class NamedConstants
{
    /// <summary>Reads a constant of the program; <see langword="null"/> when it is none, or a value that is better part of the body.</summary>
    public static Code? Compile(IFieldReferenceOperation reference, FunctionCompiler scope)
    {
        if (KeyOf(reference, scope) is not { } key)
            return null;
        var constants = scope.Program.Constants;
        if (!reference.ConstantValue.HasValue || reference.ConstantValue.Value is null || reference.Type is { TypeKind: TypeKind.Enum })
        {
            scope.Facts.Constants.AddValue(key, constants);
            return null;
        }
        scope.Facts.Constants.AddRange(key, constants);
        var known = new Known(constants, key);
        return frame =>
        {
            var now = frame.Run.Program.Constants;
            // Another thread may do the same for another compilation: each has its own pair.
            return (ReferenceEquals(known.Constants, now) ? known : known = new(now, key)).Value;
        };
    }

    /// <summary>Notes the constants whose values are part of an operation that the compiler has computed.</summary>
    public static void Use(IOperation computed, FunctionCompiler scope)
    {
        var (uses, constants) = (scope.Facts.Constants, scope.Program.Constants);
        if (IsDefaultOfLocalFunction(computed.Parent))
            uses.AddAll(constants);
        foreach (var part in computed.DescendantsAndSelf())
            if (part is IFieldReferenceOperation { Field.IsConst: true } reference && KeyOf(reference, scope) is { } key)
                uses.AddValue(key, constants);
            else if (part is ILocalReferenceOperation { Local: { IsConst: true } local } && !IsLiteral(local))
                uses.AddAll(constants);
    }

    private static DeclarationKey? KeyOf(IFieldReferenceOperation reference, FunctionCompiler scope) =>
        reference.Field.ContainingType is { TypeKind: TypeKind.Enum } ? null : scope.Program.KeyOf(reference.Field);

    private static bool IsLiteral(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax };

    // Those of methods are part of what other files see.
    private static bool IsDefaultOfLocalFunction(IOperation? argument) =>
        argument
            is IArgumentOperation
            {
                ArgumentKind: ArgumentKind.DefaultValue,
                Parameter.ContainingSymbol: IMethodSymbol
                {
                    MethodKind: MethodKind.LocalFunction or MethodKind.LambdaMethod or MethodKind.DelegateInvoke
                }
            };

    private sealed class Known(ProgramConstants constants, DeclarationKey key)
    {
        public ProgramConstants Constants { get; } = constants;

        public object? Value { get; } = constants.ValueOf(key) is int number ? Boxes.Of(number) : constants.ValueOf(key);
    }
}
