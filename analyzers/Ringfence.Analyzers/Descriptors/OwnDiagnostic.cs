using Microsoft.CodeAnalysis;

namespace Ringfence.Analyzers;

/// <summary>A diagnostic that no rule stands behind. Descriptor and documentation are derived from it.</summary>
internal sealed record OwnDiagnostic
{
    // Not that of the rules about the model: whoever lowers those as a whole must not lower these unawares.
    private const string Category = "Ringfence.Analysis";

    private DiagnosticDescriptor? descriptor;

    public required string Id { get; init; }

    /// <summary>What is the matter, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The message with its holes.</summary>
    public required string Message { get; init; }

    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>What it means that it is shown, and why at this severity.</summary>
    public required string Meaning { get; init; }

    public required string WhatToDo { get; init; }

    public DiagnosticDescriptor Descriptor =>
        descriptor ??= new(
            Id,
            Title,
            Message,
            Category,
            Severity,
            isEnabledByDefault: true,
            $"{Meaning} {WhatToDo}",
            Documentation.OfDiagnostic(Id)
        );
}
