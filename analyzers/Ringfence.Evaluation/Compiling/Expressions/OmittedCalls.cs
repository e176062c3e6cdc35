using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Calls that the compiler leaves out, with their arguments: those of <c>[Conditional]</c> methods, and of partial methods that nobody wrote.</summary>
internal static class OmittedCalls
{
    public static bool Are(IMethodSymbol method, SyntaxTree tree) =>
        method is { ReturnsVoid: true }
        && (method.OriginalDefinition is { IsPartialDefinition: true, PartialImplementationPart: null } || IsSwitchedOff(method, tree));

    private static bool IsSwitchedOff(IMethodSymbol method, SyntaxTree tree)
    {
        var symbols = new List<string>();
        for (var declared = method.OriginalDefinition; declared is not null; declared = declared.OverriddenMethod)
            foreach (var attribute in declared.GetAttributes())
                if (
                    attribute is { AttributeClass: { Name: "ConditionalAttribute" } type, ConstructorArguments: [{ Value: string symbol }] }
                    && type.ContainingNamespace?.ToDisplayString() == "System.Diagnostics"
                )
                    symbols.Add(symbol);
        return symbols.Count > 0 && !symbols.Any(Defined(tree).Contains);
    }

    private static HashSet<string> Defined(SyntaxTree tree)
    {
        var symbols = new HashSet<string>(tree.Options.PreprocessorSymbolNames);
        // They stand before everything else in the file.
        for (
            var directive = (tree.GetRoot() as CompilationUnitSyntax)?.GetFirstDirective();
            directive is not null;
            directive = directive.GetNextDirective()
        )
            if (directive is DefineDirectiveTriviaSyntax { IsActive: true } define)
                symbols.Add(define.Name.ValueText);
            else if (directive is UndefDirectiveTriviaSyntax { IsActive: true } undefine)
                symbols.Remove(undefine.Name.ValueText);
        return symbols;
    }
}
