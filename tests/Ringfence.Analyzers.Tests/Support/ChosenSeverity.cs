using System.Threading;
using Microsoft.CodeAnalysis;

namespace Ringfence.Analyzers.Tests;

/// <summary>What <c>dotnet_diagnostic.ID.severity</c> in an <c>.editorconfig</c> is to the compiler.</summary>
internal sealed class ChosenSeverity(string id, ReportDiagnostic severity) : SyntaxTreeOptionsProvider
{
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

    public override bool TryGetDiagnosticValue(
        SyntaxTree tree,
        string diagnosticId,
        CancellationToken cancellationToken,
        out ReportDiagnostic chosen
    )
    {
        chosen = severity;
        return diagnosticId == id;
    }

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic chosen)
    {
        chosen = default;
        return false;
    }
}
