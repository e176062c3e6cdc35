using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>Tells calls that stand for one thing in the fleet from those in loops and methods, which stand for several.</summary>
internal static class Occurrence
{
    /// <summary>Whether a call runs at most once in a program.</summary>
    public static bool IsSingle(FluentCall call, SemanticModel model) =>
        call
            .Syntax.Ancestors()
            .All(node =>
                node switch
                {
                    LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax around } } => FluentCall.Of(
                        around,
                        model
                    )
                        is not null,
                    MethodDeclarationSyntax method => method.Identifier.ValueText == "Main" || IsWholeFleet(call, method, model),
                    _ => !ConfigureLambda.IsRepetition(node),
                }
            );

    // A method that defines the whole fleet does not repeat anything within it.
    private static bool IsWholeFleet(FluentCall call, MethodDeclarationSyntax method, SemanticModel model) =>
        call
            .Syntax.Ancestors()
            .TakeWhile(node => node != method)
            .Any(node => FluentCall.Of(node, model) is { Name: "Define", Builder: "Fleet" });
}
