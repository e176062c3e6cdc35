using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Evaluation.Tests.Differential;
using static Ringfence.Evaluation.Tests.Generation.Scope;

namespace Ringfence.Evaluation.Tests.Generation;

/// <summary>Writes a random fleet program: always the same for a seed, it compiles, ends, and throws nothing.</summary>
internal static class ProgramGenerator
{
    /// <summary>Everything that programs are made of.</summary>
    public static IReadOnlyList<string> Constructs { get; } =
    [
        .. new[] { IntForms.All, TextForms.All, FlagForms.All, NumbersForms.All, StatementForms.All, Parts.OfFleet, Parts.OfHost }
            .SelectMany(forms => forms)
            .Select(form => form.Name)
            .Distinct(),
    ];

    /// <summary>The program of a seed.</summary>
    /// <param name="seed">The seed; it is part of the program's name.</param>
    /// <param name="used">Receives the names of the constructs that it uses.</param>
    /// <param name="size">How many statements and parts it has, about.</param>
    public static FleetProgram Generate(int seed, ISet<string> used, int size = 3)
    {
        var space = $"P{seed}";
        var writer = new Writer(new Dice((ulong)seed), used);
        var files = new List<SourceFile> { new("Program.cs", Support.Usings(space) + Program(writer, size)) };
        foreach (var (name, write) in Optional)
            if (files.Any(file => file.Text.Contains(name, StringComparison.Ordinal)))
            {
                write(writer);
                files.Add(new(name + ".cs", Support.Usings(space) + writer.Take()));
            }
        return new(space, files, space + ".Program") { SharedFiles = Support.Files };
    }

    // A program has the files that it mentions.
    private static (string Name, Action<Writer> Write)[] Optional { get; } =
    [("Racks", Racks), ("Places", Places), ("Sites", Sites), ("Sizes", Sizes), ("Inventory", Inventory)];

    private static string Program(Writer w, int size)
    {
        w.Block(
            "public static class Program",
            () =>
            {
                w.Line($"private static int shared = {w.Dice.Roll(50)};");
                w.Scope.Add(Kind.Int, "shared");
                w.Block(
                    "public static FleetDefinition Define() => Fleet.Define(\"east\", fleet =>",
                    () =>
                    {
                        w.Line("Calc.Reset();");
                        w.Statements(w.Dice.Between(1, size));
                        for (var i = w.Dice.Between(1, size - 1); i > 0; i--)
                            w.Write(Parts.OfFleet, 2);
                        w.Statements(w.Dice.Roll(size - 1));
                    },
                    "});"
                );
            }
        );
        return w.Take();
    }

    private static void Sites(Writer w) =>
        w.Member(
            "internal static class Sites",
            () =>
            {
                w.Line($"public static void Small(KvmHostBuilder host) => host.Cpus({w.Bounded(1, 16)}).VirtualSwitch(\"sw1\", Switch);");
                w.Line($"private static void Switch(VirtualSwitchBuilder vswitch) => vswitch.PortGroup(\"web\", {w.Bounded(0, 99)});");
            }
        );

    private static void Sizes(Writer w) =>
        w.Member(
            "internal static class Sizes",
            () =>
                w.Block(
                    "public static T Sized<T>(HostBuilder<T> host, int size) where T : HostBuilder<T>",
                    () => w.Line($"return host.Cpus({w.Bounded(1, 99)}).Memory(Calc.Bound(size, 1, 64).GiB());"),
                    "}",
                    (Kind.Int, "size")
                )
        );

    private static void Racks(Writer w) =>
        w.Member(
            "internal static class RackExtensions",
            () =>
                w.Block(
                    "public static FleetBuilder Racks(this FleetBuilder fleet, string name, int hosts, int seed)",
                    () =>
                    {
                        w.Statements(w.Dice.Between(0, 2));
                        w.Block("for (var n = 1; n <= hosts; n++)", () => Parts.Host(w, "$\"{name}-{n:D2}\""), "}", (Kind.FixedInt, "n"));
                        w.Line("return fleet;");
                    },
                    "}",
                    (Kind.FixedInt, "hosts"),
                    (Kind.Int, "seed")
                )
        );

    private static void Places(Writer w)
    {
        w.Member(
            "internal abstract class Places(int size)",
            () =>
            {
                w.Line("protected int Size { get; private set; } = size;");
                w.Line("protected virtual int Count => 1;");
                w.Line(
                    "public void Describe(FleetBuilder fleet, string name) { for (var n = 0; n < Count; n++) fleet.KvmHost(name + \"-\" + n, Configure); }"
                );
                w.Line(
                    $"protected virtual void Configure(KvmHostBuilder host) => host.Cpus(Calc.Bound(Size++, 1, 9)).Cluster(\"c\" + Calc.Label({w.Text(2)}));"
                );
            }
        );
        w.Line($"internal sealed class North(int size) : Places(size) {{ protected override int Count => {w.Dice.Between(1, 3)}; }}");
        w.Member(
            "internal sealed class South(int size) : Places(size)",
            () =>
                w.Block(
                    "protected override void Configure(KvmHostBuilder host)",
                    () =>
                    {
                        w.Line("base.Configure(host);");
                        w.Statements(w.Dice.Between(0, 2));
                        w.Line(
                            $"host.VirtualMachine(\"vm\", vm => vm.Cpus(Calc.Bound(Size, 1, 9)).Memory({w.Bounded(1, 9)}.GiB()).Nic(\"web\"));"
                        );
                    }
                )
        );
    }

    private static void Inventory(Writer w) =>
        w.Member(
            "internal static class Inventory",
            () =>
            {
                w.Line($"private static readonly int factor = {w.Live(2)};");
                w.Line(
                    $"public static readonly IReadOnlyList<Spec> Specs = [new(\"a\", {w.Int(2)}) {{ Extra = factor }}, new(\"b\", {w.Int(1)}), new Spec(\"c\", 5) with {{ Size = {w.Live(1)} }}];"
                );
            }
        );
}
