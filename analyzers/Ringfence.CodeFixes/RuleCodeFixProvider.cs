using System;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Ringfence.CodeFixes;

/// <summary>Offers the fixes of all rules that have one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RuleCodeFixProvider)), Shared]
public sealed class RuleCodeFixProvider : CodeFixProvider
{
    private readonly Func<Compilation, CancellationToken, ProgramFindings> judge;

    /// <summary>Offers what the evaluator finds to be safe.</summary>
    [ImportingConstructor]
    public RuleCodeFixProvider()
        : this(EvaluatedProgram.Judge) { }

    internal RuleCodeFixProvider(Func<Compilation, CancellationToken, ProgramFindings> judge) => this.judge = judge;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [.. RuleFixes.ByRule.Keys.OrderBy(id => id, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new RuleFixAllProvider(judge);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
            return;
        var before = judge(model.Compilation, context.CancellationToken);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (FixSite.At(diagnostic, model, before, new Allotment(), context.CancellationToken) is not { } site)
                continue;
            foreach (var fix in RuleFixes.Of(diagnostic.Id))
            {
                if (fix.Propose(site) is not { } proposal)
                    continue;
                var changed = proposal.ApplyTo(context.Document.Project.Solution);
                if (await IsSafeAsync(changed, fix, site, before, context).ConfigureAwait(false))
                    context.RegisterCodeFix(
                        CodeAction.Create(proposal.Title, _ => Task.FromResult(changed), EquivalenceKey(diagnostic.Id, fix)),
                        diagnostic
                    );
            }
        }
    }

    /// <summary>Names the same kind of change to other findings of the rule, whatever values it writes there.</summary>
    internal static string EquivalenceKey(string ruleId, RuleFix fix) => ruleId + " " + fix.GetType().Name;

    // The change is made on trial: what cannot be compiled, does not help, or makes something else fail is not offered.
    private async Task<bool> IsSafeAsync(Solution changed, RuleFix fix, FixSite site, ProgramFindings before, CodeFixContext context)
    {
        var document = changed.GetDocument(context.Document.Id)!;
        if (await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
            return false;
        if (ErrorsIn(model, context.CancellationToken) > ErrorsIn(site.Model, context.CancellationToken))
            return false;
        if (!before.IsWhole || site.Findings.Count == 0)
            return true;
        var after = judge(model.Compilation, context.CancellationToken);
        return after.IsWhole && (fix.MayUncover || !FixTrial.Worsens(before, after)) && FixTrial.Removes(site.Findings, before, after);
    }

    private static int ErrorsIn(SemanticModel model, CancellationToken cancellation) =>
        model.GetDiagnostics(cancellationToken: cancellation).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
