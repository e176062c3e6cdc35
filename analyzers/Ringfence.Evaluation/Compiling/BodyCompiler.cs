using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Statements;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling;

/// <summary>Compiles the body that belongs to a declaration.</summary>
internal static class BodyCompiler
{
    public static FunctionCode Compile(TreeUnit unit, SyntaxNode declaration, FleetProgram program)
    {
        var model = program.ModelOf(unit.Tree);
        return declaration switch
        {
            VariableDeclaratorSyntax { Initializer: { } initializer } => Initializer(model, initializer, declaration, program),
            PropertyDeclarationSyntax { Initializer: { } initializer } => Initializer(model, initializer, declaration, program),
            TypeDeclarationSyntax type => ConstructorCompiler.Primary(model, type, program),
            ConstructorDeclarationSyntax constructor => ConstructorCompiler.Explicit(model, constructor, program),
            ArrowExpressionClauseSyntax arrow => Method(
                unit,
                (model.GetDeclaredSymbol(arrow.Parent!) as IPropertySymbol)?.GetMethod,
                model.GetOperation(arrow),
                program
            ),
            _ => Method(unit, model.GetDeclaredSymbol(declaration) as IMethodSymbol, model.GetOperation(declaration), program),
        };
    }

    /// <summary>Compiles the statements of a function.</summary>
    public static void Fill(FunctionCode code, FunctionCompiler scope, IOperation body, IMethodSymbol? symbol)
    {
        var block = body as IBlockOperation;
        if (IsIterator(body, symbol))
            code.Iterator = Iterators.Compile(body, scope);
        else if (
            block is { Operations.Length: 1 }
            && block.Operations[0] is IReturnOperation { ReturnedValue: { } value, Kind: OperationKind.Return }
        )
            code.Value = Branches.Returned(value, scope);
        else
            code.Body = scope.Statement(body);
        code.IsAsync = symbol is { IsAsync: true, ReturnsVoid: false };
        code.Effects = EffectAnalysis.Of(body, scope.Function, scope);
        code.SlotCount = scope.SlotCount;
        code.Constants = scope.Facts.Constants;
    }

    private static FunctionCode Method(TreeUnit unit, IMethodSymbol? symbol, IOperation? operation, FleetProgram program)
    {
        var body = operation switch
        {
            IMethodBodyOperation method => (IOperation?)method.BlockBody ?? method.ExpressionBody,
            _ => operation,
        };
        if (symbol is null || body is null)
            return Missing(symbol?.Name ?? "the body");
        var scope = new FunctionCompiler(program, new BodyFacts([body], symbol), symbol, null);
        var receiver = ExtensionBlocks.TakesReceiver(symbol) ? ExtensionBlocks.Receiver(body.Syntax, program.ModelOf(unit.Tree)) : null;
        var code = new FunctionCode(
            symbol.Name,
            scope.Parameters(receiver is null ? symbol.Parameters : symbol.Parameters.Insert(0, receiver))
        );
        Fill(code, scope, body, symbol);
        return code;
    }

    private static FunctionCode Initializer(SemanticModel model, SyntaxNode initializer, SyntaxNode declaration, FleetProgram program)
    {
        if ((model.GetOperation(initializer) as ISymbolInitializerOperation)?.Value is not { } value)
            return Missing("the initializer");
        var scope = new FunctionCompiler(program, new BodyFacts([value], null), model.GetDeclaredSymbol(declaration), null);
        var code = new FunctionCode("an initializer", [])
        {
            Value = scope.Stored(value),
            Effects = EffectAnalysis.Of(value, scope.Function, scope),
        };
        code.SlotCount = scope.SlotCount;
        code.Constants = scope.Facts.Constants;
        return code;
    }

    // Abstract members are called only in programs that do not compile; extern ones cannot be followed.
    private static FunctionCode Missing(string name) =>
        new(name, []) { Value = _ => throw new GiveUpException($"{name} has no body that can be evaluated", null) };

    private static bool IsIterator(IOperation body, IMethodSymbol? symbol)
    {
        if (symbol is null || symbol.IsAsync || symbol.ReturnType is not INamedTypeSymbol { Name: "IEnumerable" or "IEnumerator" })
            return false;
        var open = new Stack<IOperation>();
        open.Push(body);
        while (open.Count > 0)
        {
            var operation = open.Pop();
            if (operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak)
                return true;
            if (operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                foreach (var child in operation.ChildOperations)
                    open.Push(child);
        }
        return false;
    }
}
