using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Spectre.Console;
using Spectre.Console.Testing;
using Xunit;

namespace Ringfence.Cli.Tests;

public partial class TerminalTests
{
    [Fact]
    public async Task Colours_add_nothing_to_the_words()
    {
        using var console = new TestConsole().Width(80).Colors(ColorSystem.TrueColor).EmitAnsiSequences();
        var plain = await Outcome.Of(Fleets.Insecure, "check");

        await Outcome.Of(
            Fleets.Insecure,
            ["check"],
            surroundings => surroundings with { Out = console },
            TestContext.Current.CancellationToken
        );

        Assert.Contains("\u001b[", console.Output);
        Assert.Equal(plain.Out, EscapeSequence().Replace(console.Output, ""));
    }

    [Fact]
    public async Task Wide_terminal_shows_the_full_words_and_does_not_wrap()
    {
        using var console = new TestConsole().Width(120);

        await Outcome.Of(
            Fleets.Many(200),
            ["check"],
            surroundings => surroundings with { Out = console },
            TestContext.Current.CancellationToken
        );

        Assert.Contains("  do: Connect a second physical NIC as standby: .Uplinks(active: \"eno1\", standby: \"eno2\").", console.Lines);
        Assert.Contains(
            "kvm-001 … kvm-200 (200 hosts)  satisfied  satisfied  satisfied  satisfied  not satisfied  satisfied",
            console.Lines.Select(line => line.TrimEnd())
        );
    }

    [Fact]
    public void Console_on_a_pipe_has_no_colours_and_80_columns()
    {
        using var writer = new System.IO.StringWriter();

        var profile = Surroundings.ConsoleOn(writer, _ => null).Profile;

        Assert.Equal((80, false, ColorSystem.NoColors), (profile.Width, profile.Capabilities.Ansi, profile.Capabilities.ColorSystem));
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex EscapeSequence();
}
