using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Variables, and the instance that code runs on.</summary>
internal static class References
{
    public static Code Local(ILocalReferenceOperation operation, FunctionCompiler scope) => Read(scope.Variable(operation.Local));

    public static Code Parameter(IParameterReferenceOperation operation, FunctionCompiler scope)
    {
        if (PrimaryField(operation.Parameter, scope) is not { } field)
            return Located(Read(scope.Variable(operation.Parameter)), operation.Syntax.GetLocation());
        return frame => frame.Self is UserObject self ? self.Fields[field] : Lost(frame);
    }

    public static Code Instance(IInstanceReferenceOperation operation, FunctionCompiler scope)
    {
        if (operation.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance)
            return static frame => frame.Self;
        var slot = scope.ImplicitReceiver;
        return slot >= 0 ? frame => frame.Slots[slot] : scope.Unknown(operation, Reasons.NotSupported(operation));
    }

    // What the program is given from outside comes from no expression; where it is first read is where a user can see it.
    private static Code Located(Code read, Location place) =>
        frame =>
        {
            var value = read(frame);
            if (value is Unknown { Place: null } unknown)
                frame.Run.Recorder.Note(unknown, place);
            return value;
        };

    public static Code Read(VariableSlot variable)
    {
        var slot = variable.Slot;
        return variable.IsCell ? frame => ((Cell)(frame.Slots[slot] ??= new Cell(null))).Value : frame => frame.Slots[slot];
    }

    /// <summary>The hidden field of a primary constructor's parameter; <see langword="null"/> for any other parameter.</summary>
    public static int? PrimaryField(IParameterSymbol parameter, FunctionCompiler scope) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && constructor.DeclaringSyntaxReferences is [var reference, ..]
        && reference.GetSyntax() is TypeDeclarationSyntax
        && UserTypes.Of(constructor.ContainingType, scope.Program) is { } type
        && scope.Program.KeyOf(parameter) is { } key
            ? type.FieldOf(key, isParameter: true)
            : null;

    private static Unknown Lost(Frame frame)
    {
        _ = frame;
        return new("the instance is not known", null);
    }
}
