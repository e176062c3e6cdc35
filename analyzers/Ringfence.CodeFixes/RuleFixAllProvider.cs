using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Ringfence.CodeFixes;

/// <summary>Mends all findings of a rule, file by file: the edits of one file are brought together, so that two items of one list can both go.</summary>
internal sealed class RuleFixAllProvider(Judge judge) : DocumentBasedFixAllProvider
{
    protected override async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
            return null;
        var findings = judge(document.Project, model.Compilation, context.CancellationToken);
        var allotment = new Allotment();
        var proposed = new List<ProposedFix>();
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
            if (
                FixSite.At(diagnostic, model, findings, allotment, context.CancellationToken) is { } site
                && RuleFixes
                    .Of(diagnostic.Id)
                    .FirstOrDefault(fix => RuleCodeFixProvider.EquivalenceKey(diagnostic.Id, fix) == context.CodeActionEquivalenceKey)
                    is { } fix
                && fix.Propose(site) is { } proposal
                && proposal.Edits.All(edit => edit.Tree == model.SyntaxTree)
            )
                proposed.Add(new(fix, site, proposal));
        var trial = new ChangeTrial(judge, document, model, findings);
        var passed = await trial.PassingAsync(proposed, context.CancellationToken).ConfigureAwait(false);
        return FixProposal.Apply(document.Project.Solution, passed.SelectMany(fix => fix.Proposal.Edits)).GetDocument(document.Id);
    }
}
