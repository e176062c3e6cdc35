using System.Linq;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Patterns;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Statements;

internal static class Switches
{
    public static Act Compile(ISwitchOperation operation, FunctionCompiler scope)
    {
        var value = scope.Expression(operation.Value);
        var cases = operation.Cases.Select(section => new Section(section, operation, scope)).ToArray();
        return frame =>
        {
            frame.Run.Count();
            var found = value(frame);
            var section =
                System.Array.Find(cases, candidate => candidate.Matches(frame, found))
                ?? System.Array.Find(cases, candidate => candidate.IsDefault);
            while (section is not null)
            {
                var signal = section.Body(frame);
                section = signal == Signal.Goto ? System.Array.Find(cases, candidate => candidate.Labels.Contains(frame.Label)) : null;
                if (section is null)
                    return signal == Signal.Break ? Signal.Next : signal;
                frame.Run.Count();
            }
            return Signal.Next;
        };
    }

    private sealed class Section
    {
        private readonly Match[] matches;

        public Section(ISwitchCaseOperation section, ISwitchOperation operation, FunctionCompiler scope)
        {
            matches =
            [
                .. section.Clauses.Where(clause => clause.CaseKind != CaseKind.Default).Select(clause => Clause(clause, operation, scope)),
            ];
            Labels = [.. section.Clauses.Select(clause => clause.Label).OfType<Microsoft.CodeAnalysis.ILabelSymbol>().Select(scope.Label)];
            IsDefault = section.Clauses.Any(clause => clause.CaseKind == CaseKind.Default);
            var acts = section.Body.Select(scope.Statement).ToArray();
            Body = frame =>
            {
                foreach (var act in acts)
                    if (act(frame) is not Signal.Next and var signal)
                        return signal;
                return Signal.Break;
            };
        }

        public bool IsDefault { get; }

        public object[] Labels { get; }

        public Act Body { get; }

        public bool Matches(Frame frame, object? value)
        {
            foreach (var match in matches)
                if (match(frame, value))
                    return true;
            return false;
        }

        private static Match Clause(ICaseClauseOperation clause, ISwitchOperation operation, FunctionCompiler scope)
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
                    _ = operation;
                    var reason = Reasons.NotSupported(clause);
                    var place = clause.Syntax.GetLocation();
                    return (_, _) => throw new GiveUpException(reason, place);
            }
        }
    }
}
