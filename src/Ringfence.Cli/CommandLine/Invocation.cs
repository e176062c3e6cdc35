using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Ringfence.Reports;

namespace Ringfence.Cli;

/// <summary>The verbs and options, and what happens when they are misspelt.</summary>
internal sealed class Invocation(FleetDefinition fleet, Surroundings surroundings)
{
    // A response file (@file) or a bundle of letters (-xyz) would be a second way to say the same.
    private static readonly ParserConfiguration parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public async Task<int> RunAsync(string[] args, CancellationToken cancellation)
    {
        try
        {
            var root = Root();
            if (args.Length == 0)
            {
                await InvokeAsync(root.Parse(["--help"], parsing), cancellation).ConfigureAwait(false);
                return ExitCode.BadUsage;
            }
            var parsed = root.Parse(args, parsing);
            if (parsed.Errors.Count > 0 && parsed.Action is not CommandLineAction { ClearsParseErrors: true })
                return Misused(parsed);
            return await InvokeAsync(parsed, cancellation).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            return Failure.Tell(error, surroundings);
        }
    }

    private RootCommand Root()
    {
        var root = new RootCommand("Checks a fleet of virtualized hosts and writes the configuration that its hypervisors read.");
        foreach (var verb in new IVerb[] { new CheckVerb(), new SynthVerb(), new AccessVerb(), new RulesVerb() })
        {
            var command = verb.Command;
            // On the thread pool, so that Ctrl+C is answered while a fleet is being built.
            command.SetAction(
                (parsed, cancellation) => Task.Run(() => verb.Run(parsed, new(fleet, surroundings, cancellation)), cancellation)
            );
            root.Add(command);
        }
        foreach (var version in root.Options.OfType<VersionOption>())
            version.Action = new VersionAction(surroundings);
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpAction { MaxWidth = surroundings.Out.Profile.Width };
        return root;
    }

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var help = new StringWriter { NewLine = "\n" };
        var invocation = new InvocationConfiguration
        {
            Output = help,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = surroundings.AnswersSignals ? TimeSpan.FromSeconds(2) : null,
        };
        var code = await parsed.InvokeAsync(invocation, cancellation).ConfigureAwait(false);
        if (parsed.Action is HelpAction)
            surroundings.Out.Write(HelpPage(help.ToString()));
        return code;
    }

    private static TextPage HelpPage(string help)
    {
        var page = new TextPage();
        foreach (var line in help.TrimEnd().Split('\n').Append("").Concat(ExitCode.Help.ReplaceLineEndings("\n").Split('\n')))
            page.Line(line.TrimEnd());
        return page;
    }

    private int Misused(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var page = new TextPage();
        if (parsed.UnmatchedTokens.Count > 0)
            page.Paragraph(0, Failure.Prefix, Unmatched(command, parsed.UnmatchedTokens[0]));
        else
            foreach (var problem in parsed.Errors.Select(error => error.Message).Distinct())
                page.Paragraph(0, Failure.Prefix, problem);
        var names = command is RootCommand ? "" : command.Name + " ";
        surroundings.Error.Write(page.Paragraph(0, $"The option --help tells what there is: {names}--help"));
        return ExitCode.BadUsage;
    }

    private static string Unmatched(Command command, string token)
    {
        var isOption = token.StartsWith('-');
        var verbs = command.Subcommands.Select(verb => verb.Name).ToArray();
        var kind =
            isOption ? "an option"
            : verbs.Length > 0 ? "a verb"
            : "something that is expected here";
        var near = NearestName.Of(token, isOption ? OptionsOf(command) : verbs);
        return $"{Quoted.Text(token)} is not {kind}{Nearest.Question(near)}";
    }

    private static IEnumerable<string> OptionsOf(Command command) =>
        command.Options.SelectMany(option => option.Aliases.Append(option.Name)).Where(name => name.StartsWith('-'));

    private sealed class VersionAction(Surroundings surroundings) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(Invocation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            surroundings.Out.Write(new TextPage().Line($"Ringfence {version?.Split('+')[0]}"));
            return ExitCode.Clean;
        }
    }
}
