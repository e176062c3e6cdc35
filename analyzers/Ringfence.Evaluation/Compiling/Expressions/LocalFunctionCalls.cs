using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Calls of local functions: they share the variables of the functions around them.</summary>
internal static class LocalFunctionCalls
{
    public static Link Compile(CallShape call, FunctionCompiler scope)
    {
        if (Function(call.Method, scope) is not { } function)
        {
            var facts = call.Facts;
            return (_, _) => throw new GiveUpException($"{facts.Name} cannot be followed", facts.Place);
        }
        var cells = Cells(call.Method, scope);
        var values = call.Values(scope);
        var writeBack = call.WriteBack(scope);
        var types = call.Method.TypeArguments.Select(scope.Type).ToArray();
        var outer = TypeRefs.ArgumentsAround(call.Method);
        return (frame, _) =>
        {
            var arguments = values(frame, null);
            var result = function.Invoke(frame.Run, frame.Self, Types(frame, outer, types), arguments, cells(frame), frame.Rounds);
            writeBack?.Invoke(frame, arguments);
            return result;
        };
    }

    /// <summary>A local function as a value.</summary>
    public static Code? Value(IMethodSymbol method, FunctionCompiler scope)
    {
        if (Function(method, scope) is not { } function)
            return null;
        var cells = Cells(method, scope);
        var types = method.TypeArguments.Select(scope.Type).ToArray();
        var outer = TypeRefs.ArgumentsAround(method);
        return frame => new ProgramFunction(function, frame.Run, frame.Self, Types(frame, outer, types), cells(frame), frame.Rounds);
    }

    // A function has the type parameters of those around it, but not of the one that calls it.
    private static TypeArguments Types(Frame frame, int outer, Func<Frame, TypeRef>[] own) =>
        own.Length == 0
            ? frame.Types
            : TypeArguments.Of(frame.Types.OfType, [.. frame.Types.OfMethod.Take(outer), .. own.Select(type => type(frame))]);

    private static FunctionCode? Function(IMethodSymbol method, FunctionCompiler scope)
    {
        if (scope.Facts.LocalFunction(method) is not { } declaration || (declaration.Body ?? declaration.IgnoredBody) is not { } body)
            return null;
        FunctionCompiler inner = null!;
        return scope.LocalFunction(
            declaration.Symbol,
            symbol =>
            {
                inner = scope.Inside(symbol);
                var captured = scope.Facts.ReachOf(symbol).Select(inner.Receive).ToArray();
                return new(symbol.Name, inner.Parameters(symbol.Parameters)) { CapturedSlots = captured };
            },
            code => BodyCompiler.Fill(code, inner, body, declaration.Symbol)
        );
    }

    // In the order of the captures; a variable that does not exist yet begins to.
    private static Func<Frame, Cell[]?> Cells(IMethodSymbol method, FunctionCompiler scope)
    {
        var slots = scope.Facts.ReachOf(method).Select(variable => scope.Variable(variable).Slot).ToArray();
        if (slots.Length == 0)
            return static _ => null;
        return frame => Array.ConvertAll(slots, slot => (Cell)(frame.Slots[slot] ??= new Cell(null)));
    }
}
