using System;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Ringfence.CodeFixes;

/// <summary>Offers the fixes of all rules that have one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RuleCodeFixProvider)), Shared]
public sealed class RuleCodeFixProvider : CodeFixProvider
{
    private readonly Judge judge;

    /// <summary>Offers what the evaluator finds to be safe.</summary>
    [ImportingConstructor]
    public RuleCodeFixProvider()
        : this(EvaluatedProgram.Judge) { }

    internal RuleCodeFixProvider(Judge judge) => this.judge = judge;

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
        var before = judge(context.Document.Project, model.Compilation, context.CancellationToken);
        var trial = new ChangeTrial(judge, context.Document, model, before);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (FixSite.At(diagnostic, model, before, new Allotment(), context.CancellationToken) is not { } site)
                continue;
            foreach (var fix in RuleFixes.Of(diagnostic.Id))
                if (
                    fix.Propose(site) is { } proposal
                    && await trial.PassesAsync([new(fix, site, proposal)], context.CancellationToken).ConfigureAwait(false)
                )
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            proposal.Title,
                            _ => Task.FromResult(proposal.ApplyTo(context.Document.Project.Solution)),
                            EquivalenceKey(diagnostic.Id, fix)
                        ),
                        diagnostic
                    );
        }
    }

    /// <summary>Names the same kind of change to other findings of the rule, whatever values it writes there.</summary>
    internal static string EquivalenceKey(string ruleId, RuleFix fix) => ruleId + " " + fix.GetType().Name;
}
