using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Ringfence.Assurance;
using Ringfence.Emit;
using Spectre.Console;

namespace Ringfence.Cli.Tests;

/// <summary>What a fleet program said and how it ended. It ran in memory, as if piped.</summary>
internal sealed record Outcome(int Code, string Out, string Error)
{
    public static CalendarDate Today { get; } = CalendarDate.Parse("2026-11-24");

    /// <summary>Runs a program whose rules are those of the tests, so that no new rule of the catalogue changes what is expected here.</summary>
    public static Task<Outcome> Of(FleetDefinition fleet, params string[] args) => Of(fleet, args, surroundings => surroundings);

    public static async Task<Outcome> Of(
        FleetDefinition fleet,
        string[] args,
        Func<Surroundings, Surroundings> with,
        CancellationToken cancellation = default
    )
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings
        {
            Out = Piped(output),
            Error = Piped(error),
            Today = Today,
            Paths = new("/fleet"),
            Assess = (model, asOf, profile) => Assessor.Assess(model, asOf, profile, RulesOfTests.All),
            Emit = (model, targets) => new EmittedTree(["kvm"], [.. FilesOf(model)], [new("kvm", model.Address, "Fleet.Name", "names")]),
        };
        var code = await RingfenceApp.RunAsync(fleet, args, with(surroundings), cancellation);
        return new(code, Read(output), Read(error));
    }

    private static IAnsiConsole Piped(StringWriter writer) => Surroundings.ConsoleOn(writer, _ => null);

    private static string Read(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n");

    private static System.Collections.Generic.IEnumerable<EmittedFile> FilesOf(Model.Fleet fleet)
    {
        foreach (var host in fleet.Hosts)
            yield return new($"{host.Name}/hostname", $"{host.Name}\n");
    }
}
