using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ringfence.Evaluation.Tests.Recompilation;

/// <summary>A program of several files that lean on each other, edited as an author does: file by file, the others stay the same trees.</summary>
internal sealed class EditedProgram
{
    private static readonly CSharpParseOptions options = new(LanguageVersion.CSharp14);

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal)
    {
        ["Constants.cs"] = """
            namespace Site;

            public static class Constants
            {
                public const int Weight = 100;
                public const int Doubled = 2;
                public const string Prefix = "pg-";
                public const int Local = 3;
                public const int Width = 4;
                public const int Default = 7;
                public const int Small = 100;
                public const int InEnum = 2;
                public const int InDefault = 5;
                public const int Case = 1;
                public const bool Flag = true;
                public const Tier Chosen = Tier.App;
                public const char Letter = 'a';
            }
            """,
        ["Uses.cs"] = """
            namespace Site;

            public static class Uses
            {
                public static string All() =>
                    $"{Read()} {Heavier()} {Locally()} {Aligned()} {Defaulted()} {Overloaded()} {Chosen(1)} {Flagged()} {Listed.Second:D} {Zero()} {Letters()}";

                private static string Read() => Constants.Prefix + Constants.Weight;

                private static int Heavier() => Constants.Doubled * 50;

                private static int Locally()
                {
                    const int local = Constants.Local + 1;
                    return local;
                }

                private static string Aligned() => $"{1,Constants.Width}";

                private static int Defaulted()
                {
                    int Added(int x, int y = Constants.Default) => x + y;
                    return Added(1);
                }

                private static string Overloaded() => Of(Constants.Small) + Of2(Constants.Small);
                private static string Of(byte x) => "byte" + x;
                private static string Of(long x) => "long" + x;
                private static string Of2(object x) => "object" + x;
                private static string Of2(Tier x) => "tier" + x;

                private static string Chosen(int x) => x switch { Constants.Case => "case", 2 => "two", _ => "other" } + Constants.Chosen;

                private static string Flagged() => Constants.Flag ? "on" : "off";

                private static string Zero(int x = Constants.InDefault) => "zero" + x;

                private static int Letters() => Constants.Letter + 1;
            }

            public enum Listed { First = Constants.InEnum, Second }
            """,
        ["Numbers.cs"] = """
            namespace Site;

            public static class Numbers
            {
                public const int BaseVlan = 100;
                public static readonly int[] Offsets = [1, 2, 3];
                public static int Step { get; } = 10;
                public static int Vlan(int tier, int add = 5) => BaseVlan + tier * Step + add;
            }

            public enum Tier { Web = 1, App = 2, Db = 3 }
            """,
        ["Machines.cs"] = """
            using Ringfence;

            namespace Site;

            public sealed record Machine(string Name, Tier Tier, int Weight = 100)
            {
                public string Group => "pg-" + Tier.ToString().ToLowerInvariant();
            }

            public static class MachineExtensions
            {
                public static KvmHostBuilder With(this KvmHostBuilder host, Machine machine)
                {
                    return host.VirtualMachine(machine.Name, vm => vm
                        .Tier(machine.Group).Cpus(2)
                        .FairShare(weight: machine.Weight, cap: 50.Percent())
                        .Nic("tenant0/" + machine.Group));
                }
            }
            """,
        ["Hosts.cs"] = """
            using System.Linq;
            using Ringfence;

            namespace Site;

            public static class Hosts
            {
                public static FleetBuilder Add(this FleetBuilder fleet, int n) => fleet.KvmHost($"kvm-{n:D2}", host =>
                {
                    host.Cpus(16).VirtualSwitch("tenant0", vswitch =>
                    {
                        foreach (var offset in Numbers.Offsets)
                            vswitch.PortGroup("pg-" + ((Tier)offset).ToString().ToLowerInvariant(), vlan: Numbers.Vlan(offset));
                    });
                    foreach (var machine in Machines(n))
                        host.With(machine);
                });

                private static Machine[] Machines(int n) =>
                    [.. Numbers.Offsets.Select(offset => new Machine($"vm-{n}-{offset}", (Tier)offset, Weight: 100 + offset))];
            }
            """,
        ["Program.cs"] = """
            using System.Linq;
            using Ringfence;
            using Site;

            var fleet = Fleet.Define("east", fleet =>
            {
                foreach (var n in Enumerable.Range(1, 3))
                    fleet.Add(n);
                fleet.Accept("RF1001", because: Uses.All(), until: "2030-01-01");
            });

            return await RingfenceApp.RunAsync(fleet, args);
            """,
    };

    private readonly Dictionary<string, SyntaxTree> trees = new(StringComparer.Ordinal);
    private static readonly MetadataReference[] references = References();

    private int coldOnes;

    public EditedProgram()
    {
        foreach (var file in texts.Keys)
            trees[file] = Parse(file);
    }

    /// <summary>Replaces a text in a file, everywhere; the file gets a new tree and the others keep theirs.</summary>
    public void Edit(string file, string text, string replacement)
    {
        texts[file] = texts[file].Replace(text, replacement, StringComparison.Ordinal);
        trees[file] = Parse(file);
    }

    public bool Contains(string file, string text) => texts[file].Contains(text, StringComparison.Ordinal);

    /// <summary>The compilation after the last edit, as an editor has it.</summary>
    public CSharpCompilation Warm() => Create(trees.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value), "Site");

    /// <summary>The same texts in a compilation of which nothing was kept: new trees, and options that no other has.</summary>
    public CSharpCompilation Cold() => Create(texts.Keys.Order(StringComparer.Ordinal).Select(Parse), $"Cold{++coldOnes}");

    public override string ToString() => string.Concat(texts.Select(pair => $"--- {pair.Key}\n{pair.Value}\n"));

    private SyntaxTree Parse(string file) => CSharpSyntaxTree.ParseText(texts[file], options, file);

    private static CSharpCompilation Create(IEnumerable<SyntaxTree> trees, string module) =>
        CSharpCompilation.Create(
            "Site",
            trees,
            references,
            new(OutputKind.ConsoleApplication, moduleName: module, nullableContextOptions: NullableContextOptions.Enable)
        );

    private static MetadataReference[] References() =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path =>
                    Path.GetFileName(path) is var name
                    && (
                        name.StartsWith("System.", StringComparison.Ordinal)
                        || name is "netstandard.dll" or "Ringfence.Model.dll" or "Ringfence.Fluent.dll" or "Ringfence.Cli.dll"
                    )
                )
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
}
