using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Patterns;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Statements;

/// <summary>A section of a <c>switch</c> statement: what leads to it, and its statements.</summary>
internal sealed class SwitchSection<TBody>
{
    private readonly Match[] matches;
    private readonly object[] labels;
    private readonly bool isDefault;

    public SwitchSection(ISwitchCaseOperation section, TBody body, FunctionCompiler scope)
    {
        matches = [.. section.Clauses.Where(clause => clause.CaseKind != CaseKind.Default).Select(clause => Clause(clause, scope))];
        labels = [.. section.Clauses.Select(clause => clause.Label).OfType<ILabelSymbol>().Select(scope.Label)];
        isDefault = section.Clauses.Any(clause => clause.CaseKind == CaseKind.Default);
        Body = body;
    }

    public TBody Body { get; }

    /// <summary>The section that a value leads to.</summary>
    public static SwitchSection<TBody>? Find(SwitchSection<TBody>[] sections, Frame frame, object? value) =>
        Array.Find(sections, section => Array.Exists(section.matches, match => match(frame, value)))
        ?? Array.Find(sections, section => section.isDefault);

    /// <summary>The section that <c>goto case</c> leads to; <see langword="null"/> when the switch ends.</summary>
    public static SwitchSection<TBody>? Next(SwitchSection<TBody>[] sections, Frame frame, Signal signal)
    {
        if (signal != Signal.Goto)
            return null;
        frame.Run.Count();
        return Array.Find(sections, section => Array.IndexOf(section.labels, frame.Label) >= 0);
    }

    private static Match Clause(ICaseClauseOperation clause, FunctionCompiler scope)
    {
        switch (clause)
        {
            case ISingleValueCaseClauseOperation single:
                return PatternTable.Constant(single.Value, scope);
            case IPatternCaseClauseOperation pattern:
                var match = PatternTable.Compile(pattern.Pattern, scope);
                if (pattern.Guard is null)
                    return match;
                var guard = scope.Expression(pattern.Guard);
                return (frame, value) => match(frame, value) && frame.Run.Decide(guard(frame));
            default:
                var reason = Reasons.NotSupported(clause);
                var place = clause.Syntax.GetLocation();
                return (_, _) => throw new GiveUpException(reason, place);
        }
    }
}
