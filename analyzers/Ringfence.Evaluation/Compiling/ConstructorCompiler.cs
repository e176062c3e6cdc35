using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling;

/// <summary>Compiles constructors: initializers of fields, then the base type's constructor, then the body.</summary>
internal static class ConstructorCompiler
{
    public static FunctionCode Explicit(SemanticModel model, ConstructorDeclarationSyntax syntax, FleetProgram program)
    {
        var symbol = (IMethodSymbol)model.GetDeclaredSymbol((SyntaxNode)syntax)!;
        var operation = model.GetOperation(syntax) as IConstructorBodyOperation;
        var body = (IOperation?)operation?.BlockBody ?? operation?.ExpressionBody;
        IOperation[] parts = [.. new[] { operation?.Initializer, body }.OfType<IOperation>()];
        var scope = new FunctionCompiler(program, new BodyFacts(parts, symbol), symbol, null);
        var code = new FunctionCode("new " + symbol.ContainingType.Name, scope.Parameters(symbol.Parameters));
        var type = UserTypes.Of(symbol.ContainingType, program)!;
        var chain = operation?.Initializer is { } initializer ? scope.Statement(initializer) : null;
        var rest = body is null ? null : scope.Statement(body);
        var goesOnToThis = syntax.Initializer is { ThisOrBaseKeyword.RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.ThisKeyword };
        // The copy constructor of a record takes over what the original has.
        var initializes = !goesOnToThis && !RecordTypes.IsCopyConstructor(symbol);
        code.Body = symbol.IsStatic
            ? frame => rest?.Invoke(frame) ?? Signal.Next
            : frame =>
            {
                var self = (UserObject)frame.Self!;
                if (initializes)
                    Constructions.InitializeFields(frame.Run, self, type);
                if (chain is not null)
                    chain(frame);
                else
                    Constructions.ConstructBase(frame.Run, self, type);
                return rest?.Invoke(frame) ?? Signal.Next;
            };
        code.Effects = new(false, false, Calls(parts, scope));
        code.SlotCount = scope.SlotCount;
        code.Constants = scope.Facts.Constants;
        return code;
    }

    /// <summary>A primary constructor: its parameters are fields already when it runs.</summary>
    public static FunctionCode Primary(SemanticModel model, TypeDeclarationSyntax syntax, FleetProgram program)
    {
        var type = UserTypes.Of((INamedTypeSymbol)model.GetDeclaredSymbol(syntax)!, program)!;
        var call = syntax.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault();
        var operation = call is null ? null : model.GetOperation(call);
        var scope = new FunctionCompiler(program, new BodyFacts(operation is null ? [] : [operation], null), null, null);
        var chain = operation is null ? null : scope.Statement(operation);
        return new("new " + type.Name, [])
        {
            SlotCount = scope.SlotCount,
            Constants = scope.Facts.Constants,
            Body = frame =>
            {
                var self = (UserObject)frame.Self!;
                Constructions.InitializeFields(frame.Run, self, type);
                if (chain is not null)
                    chain(frame);
                else
                    Constructions.ConstructBase(frame.Run, self, type);
                return Signal.Next;
            },
        };
    }

    // What a constructor assigns is new, so only what it calls may change other objects.
    private static DeclarationKey[] Calls(IEnumerable<IOperation> parts, FunctionCompiler scope) =>
        [.. parts.SelectMany(part => EffectAnalysis.Of(part, scope.Function, scope).Calls).Distinct()];
}
