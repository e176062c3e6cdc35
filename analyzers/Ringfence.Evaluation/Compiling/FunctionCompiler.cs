using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling;

/// <summary>Compiles one function to closures: knows where its variables live and hands each operation to its handler.</summary>
internal sealed class FunctionCompiler(FleetProgram program, BodyFacts facts, ISymbol? function, FunctionCompiler? parent)
{
    private readonly Dictionary<ISymbol, int> slots = new(SymbolEqualityComparer.Default);
    private readonly List<(int Outer, int Inner)> captures = [];
    private readonly Dictionary<ISymbol, FunctionCode> localFunctions = parent?.localFunctions ?? new(SymbolEqualityComparer.Default);

    private readonly Dictionary<ISymbol, object> labels = new(SymbolEqualityComparer.Default);

    public FleetProgram Program { get; } = program;

    public BodyFacts Facts { get; } = facts;

    public ISymbol? Function { get; } = function;

    public int SlotCount { get; private set; }

    /// <summary>The variables that come from the surrounding function, in the order in which they were met.</summary>
    public (int Outer, int Inner)[] Captures => [.. captures];

    /// <summary>The slot of the object that the initializer being compiled fills in.</summary>
    public int ImplicitReceiver { get; set; } = -1;

    /// <summary>The slot of the value that the null-conditional access being compiled goes on from.</summary>
    public int ConditionalReceiver { get; set; } = -1;

    public Code Expression(IOperation operation)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return OperationTable.Expression(operation, this);
    }

    public Act Statement(IOperation operation)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return OperationTable.Statement(operation, this);
    }

    /// <summary>A slot for something that has no name.</summary>
    public int NewSlot() => SlotCount++;

    /// <summary>Where a variable lives.</summary>
    public VariableSlot Variable(ISymbol variable)
    {
        var isCell = Facts.IsCaptured(variable);
        if (slots.TryGetValue(variable, out var known))
            return new(known, isCell);
        var slot = NewSlot();
        slots.Add(variable, slot);
        if (parent is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, Function))
            captures.Add((parent.Variable(variable).Slot, slot));
        return new(slot, isCell);
    }

    /// <summary>Gives a variable of a surrounding function a slot that the caller fills: local functions get theirs with each call.</summary>
    public int Receive(ISymbol variable)
    {
        var slot = NewSlot();
        slots.Add(variable, slot);
        return slot;
    }

    public ParameterSlot[] Parameters(IEnumerable<IParameterSymbol> parameters) =>
        [
            .. parameters.Select(parameter =>
            {
                var (slot, isCell) = Variable(parameter);
                return new ParameterSlot(slot, isCell, parameter.RefKind is RefKind.Ref or RefKind.Out, parameter.Name);
            }),
        ];

    public FunctionCompiler Inside(ISymbol inner) => new(Program, Facts, inner, this);

    public FunctionCode LocalFunction(IMethodSymbol symbol, Func<IMethodSymbol, FunctionCode> begin, Action<FunctionCode> complete)
    {
        symbol = symbol.OriginalDefinition;
        if (localFunctions.TryGetValue(symbol, out var known))
            return known;
        // Entered before its body is compiled: a local function may call itself.
        var code = begin(symbol);
        localFunctions.Add(symbol, code);
        complete(code);
        return code;
    }

    public Func<Frame, TypeRef> Type(ITypeSymbol type) => TypeRefs.InFunction(type, Program);

    /// <summary>The type arguments of a type, as a frame knows them.</summary>
    public Func<Frame, TypeRef[]> TypeArguments(INamedTypeSymbol? type)
    {
        var arguments = TypeRefs.ArgumentsOf(type).Select(Type).ToArray();
        if (arguments.Length == 0)
            return static _ => [];
        return frame => Array.ConvertAll(arguments, argument => argument(frame));
    }

    /// <summary>What stands for a label at run time.</summary>
    public object Label(ILabelSymbol label)
    {
        if (!labels.TryGetValue(label, out var token))
            labels.Add(label, token = new object());
        return token;
    }

    /// <summary>An expression whose value is not known, for a reason that a user understands.</summary>
    public Code Unknown(IOperation operation, string reason)
    {
        var place = operation.Syntax.GetLocation();
        return frame =>
        {
            var unknown = new Unknown(reason, place);
            frame.Run.Recorder.Note(unknown);
            return unknown;
        };
    }

    /// <summary>A statement whose effect cannot be followed.</summary>
    public Act GiveUp(IOperation operation, string reason)
    {
        var place = operation.Syntax.GetLocation();
        return _ => throw new GiveUpException(reason, place);
    }
}

/// <summary>Where a variable lives in a frame, and whether it is shared with lambdas.</summary>
internal readonly record struct VariableSlot(int Slot, bool IsCell);
