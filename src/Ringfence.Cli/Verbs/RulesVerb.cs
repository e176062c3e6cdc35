using System.CommandLine;
using System.Linq;
using Ringfence.Assurance;
using Ringfence.Reports;

namespace Ringfence.Cli;

/// <summary>Tells what is required, and why.</summary>
internal sealed class RulesVerb : IVerb
{
    private readonly Argument<string?> id = new("ID")
    {
        Description = "The rule to explain, such as RF5004; all are listed when left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Command Command => new("rules", "List the rules, or explain one.") { id };

    public int Run(ParseResult parsed, VerbRun run)
    {
        var rules = RuleCatalogue.Rules.Select(rule => rule.Description).ToArray();
        if (parsed.GetValue(id) is not { } wanted)
        {
            run.Out.Write(RuleReport.List(rules, run.Width));
            return ExitCode.Clean;
        }
        if (RuleCatalogue.Find(wanted.ToUpperInvariant()) is not { } found)
            return run.Misused($"there is no rule {Quoted.Text(wanted)}{Nearest.Question(wanted, rules.Select(rule => rule.Id))}");
        run.Out.Write(RuleReport.One(found.Description));
        return ExitCode.Clean;
    }
}
