using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Framework;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling;

/// <summary>
/// Finds out what a piece of code may change outside of itself. Only needed where the evaluator does not know how often the code runs; there it must not
/// overlook anything, so what is not understood counts as a change.
/// </summary>
internal sealed class EffectAnalysis
{
    private readonly FleetProgram program;
    private readonly BodyFacts? facts;
    private readonly HashSet<ISymbol> declared = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> assigned = new(SymbolEqualityComparer.Default);
    private readonly HashSet<DeclarationKey> calls = [];
    private readonly HashSet<ISymbol> visited = new(SymbolEqualityComparer.Default);
    private bool changesObjects;
    private bool touchesBuilders;

    private EffectAnalysis(FleetProgram program, BodyFacts? facts)
    {
        this.program = program;
        this.facts = facts;
    }

    /// <summary>The effects of a function's body: assigning a variable of a surrounding function counts as a change.</summary>
    public static Effects Of(IOperation body, ISymbol? function, FunctionCompiler scope)
    {
        var analysis = new EffectAnalysis(scope.Program, scope.Facts);
        analysis.Visit(body);
        return new(
            analysis.changesObjects
                || analysis.AssignedOutside().Any(variable => !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function)),
            analysis.touchesBuilders,
            [.. analysis.calls]
        );
    }

    /// <summary>The effects of a part of a function, and the variables outside of it that it assigns.</summary>
    public static (Effects Effects, IReadOnlyList<ISymbol> Assigned) OfPart(IEnumerable<IOperation> part, FunctionCompiler scope)
    {
        var analysis = new EffectAnalysis(scope.Program, scope.Facts);
        foreach (var operation in part)
            analysis.Visit(operation);
        return (new(analysis.changesObjects, analysis.touchesBuilders, [.. analysis.calls]), [.. analysis.AssignedOutside()]);
    }

    private IEnumerable<ISymbol> AssignedOutside() => assigned.Where(variable => !declared.Contains(variable));

    private void Visit(IOperation root)
    {
        var open = new Stack<IOperation>();
        open.Push(root);
        while (open.Count > 0)
        {
            var operation = open.Pop();
            Look(operation);
            foreach (var child in operation.ChildOperations)
                open.Push(child);
        }
    }

    private void Look(IOperation operation)
    {
        // By kind first: most operations are of none of these, and to ask a type for its interfaces one by one takes long.
        switch (operation.Kind, operation)
        {
            case (OperationKind.VariableDeclarator, IVariableDeclaratorOperation declarator):
                declared.Add(declarator.Symbol);
                break;
            case (OperationKind.DeclarationPattern, IDeclarationPatternOperation { DeclaredSymbol: { } symbol }):
                declared.Add(symbol);
                break;
            case (OperationKind.RecursivePattern, IRecursivePatternOperation { DeclaredSymbol: { } symbol }):
                declared.Add(symbol);
                break;
            case (OperationKind.AnonymousFunction, IAnonymousFunctionOperation lambda):
                declared.UnionWith(lambda.Symbol.Parameters);
                break;
            case (OperationKind.LocalFunction, ILocalFunctionOperation local):
                declared.UnionWith(local.Symbol.Parameters);
                break;
            case (OperationKind.DeclarationExpression, IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local }):
                declared.Add(local.Local);
                break;
            case (
                OperationKind.SimpleAssignment
                    or OperationKind.CompoundAssignment
                    or OperationKind.CoalesceAssignment
                    or OperationKind.DeconstructionAssignment,
                IAssignmentOperation assignment
            ):
                Assign(assignment.Target);
                break;
            case (OperationKind.Increment or OperationKind.Decrement, IIncrementOrDecrementOperation increment):
                Assign(increment.Target);
                break;
            case (OperationKind.Argument, IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument):
                Assign(argument.Value);
                break;
            case (OperationKind.Invocation, IInvocationOperation call):
                Call(call.TargetMethod, call.Instance, call.Arguments);
                break;
            case (OperationKind.ObjectCreation, IObjectCreationOperation { Constructor: { } constructor }):
                Call(constructor, null, []);
                break;
            case (OperationKind.PropertyReference, IPropertyReferenceOperation { Property.GetMethod: { } getter } property)
                when program.KeyOf(getter) is not null:
                Call(getter, property.Instance, []);
                break;
            case (OperationKind.MethodReference, IMethodReferenceOperation group):
                Call(group.Method, group.Instance, []);
                break;
            // A copy constructor, or an Add, that the program wrote does what it likes.
            case (OperationKind.With, { Type: INamedTypeSymbol copied }) when UserTypes.Of(copied, program)?.CopyConstructor is not null:
            case (OperationKind.CollectionExpression, { Type: INamedTypeSymbol made }) when UserTypes.Of(made, program) is not null:
                changesObjects = true;
                break;
            case (OperationKind.DynamicInvocation or OperationKind.DynamicMemberReference or OperationKind.EventAssignment, _):
                changesObjects = true;
                break;
        }
    }

    private void Assign(IOperation target)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                if (local.IsDeclaration)
                    declared.Add(local.Local);
                else
                    assigned.Add(local.Local);
                break;
            case IParameterReferenceOperation parameter:
                assigned.Add(parameter.Parameter);
                break;
            case IDeclarationExpressionOperation or IDiscardOperation:
                break;
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                    Assign(element);
                break;
            case IMemberReferenceOperation
            {
                Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }
            }:
                break;
            case IMemberReferenceOperation { Instance: { } instance } when IsDeclaredHere(instance):
            case IArrayElementReferenceOperation element when IsDeclaredHere(element.ArrayReference):
                break;
            default:
                changesObjects = true;
                break;
        }
    }

    private bool IsDeclaredHere(IOperation instance) => instance is ILocalReferenceOperation local && declared.Contains(local.Local);

    private void Call(IMethodSymbol method, IOperation? instance, IEnumerable<IArgumentOperation> arguments)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
            VisitLocalFunction(method);
        else if (program.KeyOf(method) is { } key)
            CallOwn(method, key);
        else if (ClrTypes.IsOurs(method))
            touchesBuilders |= !method.IsStatic || method.IsExtensionMethod;
        else if (FrameworkCatalogue.Find(method) is { } member && (member.ChangesReceiver || member.ChangesArgument))
            changesObjects |= !IsFresh(instance ?? arguments.FirstOrDefault()?.Value);
    }

    private bool IsFresh(IOperation? instance) =>
        instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }
        || IsDeclaredHere(instance);

    private void CallOwn(IMethodSymbol method, DeclarationKey key)
    {
        // Which override runs is not known here.
        if (method.IsVirtual || method.IsAbstract || method.IsOverride)
            changesObjects = true;
        calls.Add(key);
    }

    private void VisitLocalFunction(IMethodSymbol method)
    {
        if (facts?.LocalFunction(method) is not { } declaration)
            changesObjects = true;
        else if (visited.Add(method.OriginalDefinition) && (declaration.Body ?? declaration.IgnoredBody) is { } body)
            Visit(body);
    }
}
