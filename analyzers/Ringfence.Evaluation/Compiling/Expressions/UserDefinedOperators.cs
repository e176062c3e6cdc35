using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Framework;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Sdk;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Operators that a type declares: the program's, Ringfence's or the framework's.</summary>
internal static class UserDefinedOperators
{
    public static BinaryCode Binary(IOperation operation, IMethodSymbol method, FunctionCompiler scope)
    {
        var call = Call(operation, method, scope);
        return (frame, left, right) => call(frame, [left, right]);
    }

    public static System.Func<Frame, object?, object?> Unary(IOperation operation, IMethodSymbol method, FunctionCompiler scope)
    {
        var call = Call(operation, method, scope);
        return (frame, operand) => call(frame, [operand]);
    }

    private static System.Func<Frame, object?[], object?> Call(IOperation operation, IMethodSymbol method, FunctionCompiler scope)
    {
        var facts = new CallShape(operation, method, null, [], -1, null).Facts;
        var unknown = new UnknownCalls(facts, Reasons.Outside(method));
        if (TypeCalls.Is(method))
        {
            var name = method.Name;
            return (frame, operands) => TypeCalls.Answer(name, operands, frame, unknown);
        }
        if (scope.Program.KeyOf(method) is { } key && !method.IsImplicitlyDeclared)
            return (frame, operands) => OwnCalls.Method(frame, null, key, operands, []);
        if (ClrTypes.IsOurs(method) && scope.Program.SdkMemberOf(method) is { } sdk)
            return (frame, operands) =>
            {
                try
                {
                    return sdk.Invoke(frame.Run, null, operands);
                }
                catch (FleetException error)
                {
                    ErrorPlaces.Remember(error, facts.Place, frame.Rounds);
                    throw;
                }
            };
        if (!ClrTypes.IsOurs(method) && FrameworkCatalogue.Find(method) is { } member)
            return (frame, operands) => FrameworkCalls.Invoke(frame, member, facts, unknown, null, operands);
        return (frame, operands) => unknown.Outcome(frame, null, operands);
    }
}
