using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>A diagnostic in terms of the fluent API, and what the rules know about it.</summary>
internal sealed class FixSite
{
    private FixSite(
        Diagnostic diagnostic,
        SemanticModel model,
        BlamedText blame,
        IReadOnlyList<LocatedFinding> findings,
        Allotment allotment
    )
    {
        Diagnostic = diagnostic;
        Model = model;
        Blame = blame;
        Findings = findings;
        Allotment = allotment;
    }

    public Diagnostic Diagnostic { get; }

    public SemanticModel Model { get; }

    public SyntaxTree Tree => Model.SyntaxTree;

    public BlamedText Blame { get; }

    /// <inheritdoc cref="BlamedText.Call"/>
    public FluentCall Call => Blame.Call;

    /// <inheritdoc cref="BlamedText.Value"/>
    public ExpressionSyntax? Value => Blame.Value;

    /// <summary>What was found at this place, one finding per round of a loop; none when the program could not be judged.</summary>
    public IReadOnlyList<LocatedFinding> Findings { get; }

    /// <summary>What other fixes of the same operation have taken already.</summary>
    public Allotment Allotment { get; }

    /// <summary>Whether another value may be written in place of the blamed one.</summary>
    public bool IsReplaceable => Value is not null && SteadyValue.Is(Value, Model);

    /// <summary>The other parties, in the order of the finding's related places: those in the same file.</summary>
    public IEnumerable<BlamedText> Related =>
        from finding in Findings.Take(1)
        from related in finding.Finding.Related
        let place = finding.Locate(related.Place)
        where place is not null
        let blame = BlamedText.At(place, Model)
        where blame is not null
        select blame;

    public static FixSite? At(
        Diagnostic diagnostic,
        SemanticModel model,
        ProgramFindings findings,
        Allotment allotment,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        return BlamedText.At(diagnostic.Location, model) is { } blame
            ? new(diagnostic, model, blame, findings.At(diagnostic), allotment)
            : null;
    }

    /// <summary>What all findings here agree on; <see langword="null"/> when they do not, or when there is none.</summary>
    public T? Agreed<T>(System.Func<LocatedFinding, T?> fact)
        where T : class
    {
        var facts = Findings.Select(fact).Distinct().Take(2).ToArray();
        return facts.Length == 1 ? facts[0] : null;
    }

    /// <inheritdoc cref="Agreed{T}(System.Func{LocatedFinding, T})"/>
    public int? Agreed(System.Func<LocatedFinding, int?> fact)
    {
        var facts = Findings.Select(fact).Distinct().Take(2).ToArray();
        return facts.Length == 1 ? facts[0] : null;
    }

    /// <summary>Whether something is so in all findings here, of which there is at least one.</summary>
    public bool AllAre(System.Func<LocatedFinding, bool> fact) => Findings.Count > 0 && Findings.All(fact);
}
