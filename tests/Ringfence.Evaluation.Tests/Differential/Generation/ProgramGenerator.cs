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
    public static FleetProgram Generate(int seed, ISet<string> used)
    {
        var space = $"P{seed}";
        var writer = new Writer(new Dice((ulong)seed), used);
        return new(
            space,
            [
                new("Program.cs", Support.Usings(space) + Program(writer)),
                new("Sites.cs", Support.Usings(space) + Sites(writer)),
                new("Inventory.cs", Support.Usings(space) + Inventory(writer)),
                .. Support.Files(space, writer),
            ],
            space + ".Program"
        );
    }

    private static string Program(Writer w)
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
                        w.Statements(w.Dice.Between(2, 6));
                        for (var i = w.Dice.Between(2, 5); i > 0; i--)
                        {
                            w.Write(Parts.OfFleet, 2);
                            if (w.Dice.Chance(30))
                                w.Statements(1);
                        }
                    },
                    "});"
                );
            }
        );
        return w.Take();
    }

    private static string Sites(Writer w)
    {
        w.Member(
            "internal static class Sites",
            () =>
            {
                w.Block(
                    "public static void Small(KvmHostBuilder host)",
                    () => w.Line($"host.Cpus({w.Bounded(1, 16)}).VirtualSwitch(\"sw1\", Switch);")
                );
                w.Block(
                    "private static void Switch(VirtualSwitchBuilder vswitch)",
                    () => w.Line($"vswitch.PortGroup(\"web\", {w.Bounded(0, 99)});")
                );
                w.Block(
                    "public static T Sized<T>(this HostBuilder<T> host, int size) where T : HostBuilder<T>",
                    () => w.Line($"return host.Cpus({w.Bounded(1, 99)}).Memory(Calc.Bound(size, 1, 64).GiB());"),
                    "}",
                    (Kind.Int, "size")
                );
                w.Block(
                    "public static FleetBuilder Rack(this FleetBuilder fleet, string name, int hosts, int seed)",
                    () =>
                    {
                        w.Statements(w.Dice.Between(0, 3));
                        w.Block("for (var n = 1; n <= hosts; n++)", () => Parts.Host(w, "$\"{name}-{n:D2}\""), "}", (Kind.FixedInt, "n"));
                        w.Line("return fleet;");
                    },
                    "}",
                    (Kind.FixedInt, "hosts"),
                    (Kind.Int, "seed")
                );
            }
        );
        w.Member(
            "internal abstract class Site(int size)",
            () =>
            {
                w.Line("protected int Size { get; private set; } = size;");
                w.Line("protected virtual int Count => 1;");
                w.Block(
                    "public void Describe(FleetBuilder fleet, string name)",
                    () => w.Line("for (var n = 0; n < Count; n++) fleet.KvmHost(name + \"-\" + n, Configure);")
                );
                w.Block(
                    "protected virtual void Configure(KvmHostBuilder host)",
                    () => w.Line($"host.Sized(Size++).Accept(\"RF1001\", because: Calc.Prose({w.Text(2)}), until: \"2030-01-31\");")
                );
            }
        );
        w.Line($"internal sealed class North(int size) : Site(size) {{ protected override int Count => {w.Dice.Between(1, 3)}; }}");
        w.Member(
            "internal sealed class South(int size) : Site(size)",
            () =>
                w.Block(
                    "protected override void Configure(KvmHostBuilder host)",
                    () =>
                    {
                        w.Line("base.Configure(host);");
                        w.Statements(w.Dice.Between(1, 3));
                        w.Line(
                            $"host.VirtualMachine(\"vm\", vm => vm.Cpus(Calc.Bound(Size, 1, 9)).Memory({w.Bounded(1, 9)}.GiB()).Nic(\"web\"));"
                        );
                    }
                )
        );
        return w.Take();
    }

    private static string Inventory(Writer w)
    {
        w.Member(
            "internal static class Inventory",
            () =>
            {
                w.Line($"private static readonly int factor = {w.Live(2)};");
                w.Line(
                    $"public static readonly IReadOnlyList<Spec> Specs = [new(\"a\", {w.Int(2)}) {{ Extra = factor }}, new(\"b\", {w.Int(2)}), new Spec(\"c\", 5) with {{ Size = {w.Live(2)} }}];"
                );
            }
        );
        return w.Take();
    }
}
