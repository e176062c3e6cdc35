using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.Evaluation.Source;

/// <summary>Members of <c>extension(…) { … }</c> blocks: they look like instance members and are called with their receiver as an argument.</summary>
internal static class ExtensionBlocks
{
    /// <summary>Whether a member takes the receiver that its block declares.</summary>
    public static bool TakesReceiver(ISymbol member) => member is { IsStatic: false, ContainingType.TypeKind: TypeKind.Extension };

    /// <summary>The parameter that a block declares for the receiver.</summary>
    public static IParameterSymbol? Receiver(SyntaxNode member, SemanticModel model) =>
        member.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.ParameterList?.Parameters is [var parameter, ..]
            ? model.GetDeclaredSymbol(parameter) as IParameterSymbol
            : null;
}
