using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Compiling.Patterns;
using Ringfence.Evaluation.Compiling.Statements;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling;

/// <summary>Which handler compiles which kind of operation. A kind that is not here is unknown as an expression, and cannot be followed as a statement.</summary>
internal static class OperationTable
{
    private static readonly Dictionary<OperationKind, Func<IOperation, FunctionCompiler, Code>> expressions = new()
    {
        [OperationKind.AnonymousFunction] = Of<IAnonymousFunctionOperation>(Lambdas.Compile),
        [OperationKind.AnonymousObjectCreation] = Of<IAnonymousObjectCreationOperation>(AnonymousObjects.Compile),
        [OperationKind.ArrayCreation] = Of<IArrayCreationOperation>(Arrays.Compile),
        [OperationKind.ArrayElementReference] = Of<IArrayElementReferenceOperation>(Arrays.Element),
        [OperationKind.Await] = Of<IAwaitOperation>(TaskCalls.Await),
        [OperationKind.Binary] = Of<IBinaryOperation>(BinaryOperators.Compile),
        [OperationKind.Coalesce] = Of<ICoalesceOperation>(NullOperators.Coalesce),
        [OperationKind.CoalesceAssignment] = Of<ICoalesceAssignmentOperation>(Assignments.Coalesce),
        [OperationKind.CollectionExpression] = Of<ICollectionExpressionOperation>(CollectionExpressions.Compile),
        [OperationKind.CompoundAssignment] = Of<ICompoundAssignmentOperation>(Assignments.Compound),
        [OperationKind.Conditional] = Of<IConditionalOperation>(Conditionals.Compile),
        [OperationKind.ConditionalAccess] = Of<IConditionalAccessOperation>(NullOperators.Access),
        [OperationKind.ConditionalAccessInstance] = Of<IConditionalAccessInstanceOperation>(NullOperators.Instance),
        [OperationKind.Conversion] = Of<IConversionOperation>(Conversions.Compile),
        [OperationKind.DeclarationExpression] = Of<IDeclarationExpressionOperation>(
            (operation, scope) => scope.Expression(operation.Expression)
        ),
        [OperationKind.DeconstructionAssignment] = Of<IDeconstructionAssignmentOperation>(Deconstructions.Compile),
        [OperationKind.Decrement] = Of<IIncrementOrDecrementOperation>(Assignments.Increment),
        [OperationKind.DefaultValue] = Of<IDefaultValueOperation>(Literals.Default),
        [OperationKind.DelegateCreation] = Of<IDelegateCreationOperation>((operation, scope) => scope.Expression(operation.Target)),
        [OperationKind.Discard] = Of<IDiscardOperation>((_, _) => static _ => null),
        [OperationKind.EventAssignment] = Of<IEventAssignmentOperation>(Events.Assign),
        [OperationKind.EventReference] = Of<IEventReferenceOperation>(Events.Read),
        [OperationKind.FieldReference] = Of<IFieldReferenceOperation>(Fields.Compile),
        [OperationKind.ImplicitIndexerReference] = Of<IImplicitIndexerReferenceOperation>(Ranges.Indexer),
        [OperationKind.Increment] = Of<IIncrementOrDecrementOperation>(Assignments.Increment),
        [OperationKind.InstanceReference] = Of<IInstanceReferenceOperation>(References.Instance),
        [OperationKind.InterpolatedString] = Of<IInterpolatedStringOperation>(InterpolatedStrings.Compile),
        [OperationKind.InterpolatedStringHandlerCreation] = Of<IInterpolatedStringHandlerCreationOperation>(TextHandlers.Compile),
        [OperationKind.Invalid] = Of<IInvalidOperation>(BrokenCalls.Compile),
        [OperationKind.Invocation] = Of<IInvocationOperation>(Invocations.Compile),
        [OperationKind.IsPattern] = Of<IIsPatternOperation>(PatternMatches.Is),
        [OperationKind.IsType] = Of<IIsTypeOperation>(TypeTests.Is),
        [OperationKind.LocalReference] = Of<ILocalReferenceOperation>(References.Local),
        [OperationKind.MethodReference] = Of<IMethodReferenceOperation>(MethodGroups.Compile),
        [OperationKind.None] = StackAllocations.Compile,
        [OperationKind.ObjectCreation] = Of<IObjectCreationOperation>(Creations.Compile),
        [OperationKind.ParameterReference] = Of<IParameterReferenceOperation>(References.Parameter),
        [OperationKind.Parenthesized] = Of<IParenthesizedOperation>((operation, scope) => scope.Expression(operation.Operand)),
        [OperationKind.PropertyReference] = Of<IPropertyReferenceOperation>(Properties.Compile),
        [OperationKind.Range] = Of<IRangeOperation>(Ranges.Compile),
        [OperationKind.SimpleAssignment] = Of<ISimpleAssignmentOperation>(Assignments.Simple),
        [OperationKind.SwitchExpression] = Of<ISwitchExpressionOperation>(PatternMatches.Switch),
        [OperationKind.Throw] = Of<IThrowOperation>(Throws.Expression),
        [OperationKind.TranslatedQuery] = Of<ITranslatedQueryOperation>((operation, scope) => scope.Expression(operation.Operation)),
        [OperationKind.Tuple] = Of<ITupleOperation>(Tuples.Compile),
        [OperationKind.TupleBinary] = Of<ITupleBinaryOperation>(Tuples.Compare),
        [OperationKind.TypeOf] = Of<ITypeOfOperation>(TypeTests.TypeOf),
        [OperationKind.TypeParameterObjectCreation] = Of<ITypeParameterObjectCreationOperation>(Creations.OfParameter),
        [OperationKind.Unary] = Of<IUnaryOperation>(UnaryOperators.Compile),
        [OperationKind.Utf8String] = Of<IUtf8StringOperation>(Literals.Utf8),
        [OperationKind.With] = Of<IWithOperation>(Creations.With),
    };

    private static readonly Dictionary<OperationKind, Func<IOperation, FunctionCompiler, Act>> statements = new()
    {
        [OperationKind.Block] = On<IBlockOperation>(Blocks.Compile),
        [OperationKind.Branch] = On<IBranchOperation>(Branches.Compile),
        [OperationKind.Conditional] = On<IConditionalOperation>(Conditionals.Statement),
        [OperationKind.Empty] = On<IEmptyOperation>((_, _) => static _ => Running.Signal.Next),
        [OperationKind.ExpressionStatement] = On<IExpressionStatementOperation>(Blocks.Expression),
        [OperationKind.Labeled] = On<ILabeledOperation>(Branches.Label),
        [OperationKind.LocalFunction] = On<ILocalFunctionOperation>((_, _) => static _ => Running.Signal.Next),
        [OperationKind.Lock] = On<ILockOperation>((operation, scope) => scope.Statement(operation.Body)),
        [OperationKind.Loop] = On<ILoopOperation>(Loops.Compile),
        [OperationKind.Return] = On<IReturnOperation>(Branches.Return),
        [OperationKind.Switch] = On<ISwitchOperation>(Switches.Compile),
        [OperationKind.Throw] = On<IThrowOperation>(Throws.Statement),
        [OperationKind.Try] = On<ITryOperation>(Tries.Compile),
        [OperationKind.Using] = On<IUsingOperation>(Usings.Compile),
        [OperationKind.UsingDeclaration] = On<IUsingDeclarationOperation>(Usings.Declaration),
        [OperationKind.VariableDeclarationGroup] = On<IVariableDeclarationGroupOperation>(Declarations.Compile),
    };

    public static Code Expression(IOperation operation, FunctionCompiler scope)
    {
        if (operation is IFieldReferenceOperation { Field.IsConst: true } constant && NamedConstants.Compile(constant, scope) is { } named)
            return named;
        if (operation.ConstantValue.HasValue && operation.Kind != OperationKind.InterpolatedString)
            return Literals.Constant(operation, scope);
        return expressions.TryGetValue(operation.Kind, out var handler)
            ? handler(operation, scope)
            : scope.Unknown(operation, Reasons.NotSupported(operation));
    }

    public static Act Statement(IOperation operation, FunctionCompiler scope) =>
        statements.TryGetValue(operation.Kind, out var handler) ? handler(operation, scope)
        : expressions.ContainsKey(operation.Kind) ? Blocks.Expression(operation, scope)
        : scope.GiveUp(operation, Reasons.NotSupported(operation));

    /// <summary>The kinds that are evaluated, for the test that walks them.</summary>
    public static IEnumerable<OperationKind> Kinds => [.. expressions.Keys, .. statements.Keys];

    private static Func<IOperation, FunctionCompiler, Code> Of<TOperation>(Func<TOperation, FunctionCompiler, Code> compile)
        where TOperation : IOperation => (operation, scope) => compile((TOperation)operation, scope);

    private static Func<IOperation, FunctionCompiler, Act> On<TOperation>(Func<TOperation, FunctionCompiler, Act> compile)
        where TOperation : IOperation => (operation, scope) => compile((TOperation)operation, scope);
}
