using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Ringfence.CodeFixes;

/// <summary>Makes changes on trial: what cannot be compiled, does not help, or makes something else fail is not offered.</summary>
/// <param name="judge">Says what fails.</param>
/// <param name="document">The file that is changed.</param>
/// <param name="model">What it means before the change.</param>
/// <param name="before">What fails before the change.</param>
internal sealed class ChangeTrial(Judge judge, Document document, SemanticModel model, ProgramFindings before)
{
    public async Task<bool> PassesAsync(IReadOnlyList<ProposedFix> fixes, CancellationToken cancellation)
    {
        var changed = FixProposal.Apply(document.Project.Solution, fixes.SelectMany(fix => fix.Proposal.Edits)).GetDocument(document.Id)!;
        if (await changed.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } changedModel)
            return false;
        if (ErrorsIn(changedModel, cancellation) > ErrorsIn(model, cancellation))
            return false;
        var mended = fixes.SelectMany(fix => fix.Site.Findings).ToArray();
        if (!before.IsWhole || mended.Length == 0)
            return true;
        var after = judge(changed.Project, changedModel.Compilation, cancellation);
        return after.IsWhole
            && (fixes.All(fix => fix.Fix.MayUncover) || !FixTrial.Worsens(before, after))
            && FixTrial.Removes(mended, before, after);
    }

    /// <summary>The fixes of a list that pass together: where they do not all, those of each half are tried on top of what passed before.</summary>
    public async Task<IReadOnlyList<ProposedFix>> PassingAsync(IReadOnlyList<ProposedFix> fixes, CancellationToken cancellation)
    {
        IReadOnlyList<ProposedFix> passed = [];
        var open = new Stack<IReadOnlyList<ProposedFix>>([fixes]);
        while (open.Count > 0)
        {
            var group = open.Pop();
            ProposedFix[] together = [.. passed, .. group];
            if (await PassesAsync(together, cancellation).ConfigureAwait(false))
            {
                passed = together;
            }
            else if (group.Count > 1)
            {
                open.Push([.. group.Skip(group.Count / 2)]);
                open.Push([.. group.Take(group.Count / 2)]);
            }
        }
        return passed;
    }

    private static int ErrorsIn(SemanticModel model, CancellationToken cancellation) =>
        model.GetDiagnostics(cancellationToken: cancellation).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}

/// <summary>A fix for a finding, and the change that it proposes.</summary>
internal sealed record ProposedFix(RuleFix Fix, FixSite Site, FixProposal Proposal);
