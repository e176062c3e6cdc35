using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>What stands in braces behind a creation: <c>{ Name = "web" }</c>, <c>{ 1, 2 }</c>, <c>{ ["a"] = 1 }</c>.</summary>
internal static class Initializers
{
    public static Code Compile(Code create, IObjectOrCollectionInitializerOperation initializer, FunctionCompiler scope)
    {
        var slot = scope.NewSlot();
        var steps = Steps(initializer, slot, scope);
        return frame =>
        {
            var made = create(frame);
            if (made is Unknown)
                return made;
            // An initializer may make another object of the same kind inside itself.
            var outer = frame.Slots[slot];
            frame.Slots[slot] = made;
            foreach (var step in steps)
                step(frame);
            frame.Slots[slot] = outer;
            return made;
        };
    }

    private static Code[] Steps(IObjectOrCollectionInitializerOperation initializer, int slot, FunctionCompiler scope)
    {
        var outer = scope.ImplicitReceiver;
        scope.ImplicitReceiver = slot;
        try
        {
            return
            [
                .. initializer.Initializers.Select(step =>
                    step is IMemberInitializerOperation member ? Member(member, scope) : scope.Expression(step)
                ),
            ];
        }
        finally
        {
            scope.ImplicitReceiver = outer;
        }
    }

    // { Inner = { X = 1 } } changes the object that is there.
    private static Code Member(IMemberInitializerOperation member, FunctionCompiler scope) =>
        Compile(scope.Expression(member.InitializedMember), member.Initializer, scope);
}
