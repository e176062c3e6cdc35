using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Places;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling;

/// <summary>
/// What must be known of a body before it is compiled: which variables its lambdas and local functions share with it, and which variables each local function
/// reaches for.
/// </summary>
internal sealed class BodyFacts
{
    private readonly ISymbol? root;
    private readonly HashSet<ISymbol> captured = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Reach> reaches = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ILocalFunctionOperation> localFunctions = new(SymbolEqualityComparer.Default);

    public BodyFacts(IEnumerable<IOperation> roots, ISymbol? function)
    {
        root = function;
        foreach (var root in roots)
            Visit(root, function, new Reach(null));
    }

    /// <summary>What the compiled body takes for granted of the program's constants.</summary>
    public ConstantUses Constants { get; } = new();

    /// <summary>Whether a variable is shared with a lambda, a local function or a reference.</summary>
    public bool IsCaptured(ISymbol variable) =>
        variable is IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out } || captured.Contains(variable);

    public ILocalFunctionOperation? LocalFunction(IMethodSymbol symbol) =>
        localFunctions.TryGetValue(symbol.OriginalDefinition, out var found) ? found : null;

    /// <summary>The variables of surrounding functions that a local function uses, itself or through others that it calls.</summary>
    public IReadOnlyList<ISymbol> ReachOf(IMethodSymbol localFunction)
    {
        var variables = new List<ISymbol>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<ISymbol>();
        open.Push(localFunction.OriginalDefinition);
        while (open.Count > 0)
        {
            var function = open.Pop();
            if (!seen.Add(function) || !reaches.TryGetValue(function, out var reach))
                continue;
            foreach (var variable in reach.Variables)
                if (seen.Add(variable) && !IsInside(variable, localFunction))
                    variables.Add(variable);
            foreach (var call in reach.Calls)
                open.Push(call);
        }
        return variables;
    }

    private static bool IsInside(ISymbol variable, ISymbol function)
    {
        for (var symbol = variable.ContainingSymbol; symbol is IMethodSymbol; symbol = symbol.ContainingSymbol)
            if (SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, function.OriginalDefinition))
                return true;
        return false;
    }

    private void Visit(IOperation root, ISymbol? function, Reach reach)
    {
        // Long chains of calls are deep trees: no recursion but into functions.
        var open = new Stack<IOperation>();
        open.Push(root);
        while (open.Count > 0)
        {
            var operation = open.Pop();
            // By kind first, as in EffectAnalysis.
            switch (operation.Kind, operation)
            {
                case (OperationKind.LocalReference, ILocalReferenceOperation local):
                    Use(local.Local, function, reach);
                    break;
                case (OperationKind.ParameterReference, IParameterReferenceOperation parameter):
                    Use(parameter.Parameter, function, reach);
                    break;
                case (OperationKind.Invocation, IInvocationOperation call):
                    if (call.TargetMethod.MethodKind == MethodKind.LocalFunction)
                        reach.Call(call.TargetMethod.OriginalDefinition);
                    foreach (var argument in call.Arguments)
                        if (ReferenceTo.IsShared(argument, call.TargetMethod))
                            Share(argument.Value);
                    break;
                case (OperationKind.ObjectCreation, IObjectCreationOperation { Constructor: { } constructor } creation):
                    foreach (var argument in creation.Arguments)
                        if (ReferenceTo.IsShared(argument, constructor))
                            Share(argument.Value);
                    break;
                case (OperationKind.VariableDeclarator, IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } reference):
                    captured.Add(reference.Symbol);
                    if (reference.Initializer is { } initializer)
                        Share(initializer.Value);
                    break;
                case (OperationKind.Return, IReturnOperation { ReturnedValue: { } returned })
                    when ReferenceTo.GivesReference(function as IMethodSymbol):
                    Share(returned);
                    break;
                case (OperationKind.SimpleAssignment, ISimpleAssignmentOperation { IsRef: true } reference):
                    Share(reference.Value);
                    break;
                case (OperationKind.MethodReference, IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } group):
                    reach.Call(group.Method.OriginalDefinition);
                    break;
                case (OperationKind.AnonymousFunction, IAnonymousFunctionOperation lambda):
                    Visit(lambda.Body, lambda.Symbol, reach);
                    continue;
                case (OperationKind.LocalFunction, ILocalFunctionOperation declared):
                    localFunctions[declared.Symbol.OriginalDefinition] = declared;
                    var inner = reaches[declared.Symbol.OriginalDefinition] = new Reach(reach);
                    if ((declared.Body ?? declared.IgnoredBody) is { } body)
                        Visit(body, declared.Symbol, inner);
                    continue;
            }
            foreach (var child in operation.ChildOperations)
                open.Push(child);
        }
    }

    // What a reference leads to must be found by both who have it.
    private void Share(IOperation target)
    {
        while (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (target is IConditionalOperation { IsRef: true, WhenFalse: { } otherwise } choice)
        {
            Share(choice.WhenTrue);
            Share(otherwise);
        }
        else if (target is ILocalReferenceOperation local)
            captured.Add(local.Local);
        else if (target is IParameterReferenceOperation parameter)
            captured.Add(parameter.Parameter);
    }

    private void Use(ISymbol variable, ISymbol? function, Reach reach)
    {
        // The receiver of an extension block belongs to each of its members.
        var owner = variable.ContainingSymbol is INamedTypeSymbol { TypeKind: TypeKind.Extension } ? root : variable.ContainingSymbol;
        if (owner is not IMethodSymbol || SymbolEqualityComparer.Default.Equals(owner, function))
            return;
        captured.Add(variable);
        for (var around = reach; around is not null; around = around.Outer)
            around.Use(variable);
    }

    private sealed class Reach(Reach? outer)
    {
        private readonly HashSet<ISymbol> variables = new(SymbolEqualityComparer.Default);
        private readonly HashSet<ISymbol> calls = new(SymbolEqualityComparer.Default);

        public Reach? Outer { get; } = outer;

        public IEnumerable<ISymbol> Variables => variables;

        public IEnumerable<ISymbol> Calls => calls;

        public void Use(ISymbol variable) => variables.Add(variable);

        public void Call(ISymbol function)
        {
            for (var around = this; around is not null; around = around.Outer)
                around.calls.Add(function);
        }
    }
}
