using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ringfence.Assurance;
using Xunit;

namespace Ringfence.Evaluation.Tests.Recompilation;

/// <summary>What was compiled from files that did not change is kept. That must never show: after any edit, evaluation says what it would say from scratch.</summary>
public sealed class CompiledBodiesTests
{
    // Each edit with the one that takes it back: (file, text, replacement).
    private static readonly (string File, string Text, string Replacement)[] edits =
    [
        // Bodies.
        ("Hosts.cs", "Cpus(16)", "Cpus(32)"),
        ("Hosts.cs", "100 + offset", "200 - offset"),
        ("Machines.cs", "50.Percent()", "75.Percent()"),
        ("Machines.cs", "\"pg-\" + Tier", "\"PG-\" + Tier"),
        ("Program.cs", "Range(1, 3)", "Range(2, 4)"),
        ("Program.cs", "\"east\"", "\"west\""),
        ("Machines.cs", ".Cpus(2)", "/* two */.Cpus(2)"),
        ("Hosts.cs", "host.Cpus(16)", "\n\n            host.Cpus(16)"),
        // Values of static fields and properties, which others read but do not see.
        ("Numbers.cs", "[1, 2, 3]", "[1, 2]"),
        ("Numbers.cs", "= 10;", "= 20;"),
        // Constants, enums and defaults: they stand inside the compiled bodies of other files.
        ("Numbers.cs", "BaseVlan = 100", "BaseVlan = 300"),
        ("Constants.cs", "Weight = 100", "Weight = 101"),
        ("Constants.cs", "Prefix = \"pg-\"", "Prefix = \"net-\""),
        ("Constants.cs", "Prefix = \"pg-\"", "Prefix = null!"),
        ("Constants.cs", "Doubled = 2", "Doubled = 3"),
        ("Constants.cs", "Doubled = 2", "Doubled = Weight"),
        ("Constants.cs", "Local = 3", "Local = 4"),
        ("Constants.cs", "Width = 4", "Width = 5"),
        ("Constants.cs", "Default = 7", "Default = 8"),
        ("Constants.cs", "Small = 100", "Small = 300"),
        ("Constants.cs", "Small = 100", "Small = 0"),
        ("Constants.cs", "InEnum = 2", "InEnum = 3"),
        ("Constants.cs", "InDefault = 5", "InDefault = 6"),
        ("Constants.cs", "Case = 1", "Case = 2"),
        ("Constants.cs", "Flag = true", "Flag = false"),
        ("Constants.cs", "Chosen = Tier.App", "Chosen = Tier.Web"),
        ("Constants.cs", "Letter = 'a'", "Letter = 'b'"),
        ("Constants.cs", "Case = 1", "Case = \"one\""),
        ("Numbers.cs", "add = 5", "add = 6"),
        ("Numbers.cs", "App = 2, Db = 3", "Db = 2, App = 3"),
        ("Machines.cs", "int Weight = 100", "int Weight = 101"),
        // Signatures: another overload wins, a type changes.
        (
            "Numbers.cs",
            "public static int Vlan(int tier, int add = 5)",
            "public static int Vlan(int tier) => 400 + tier;\n    public static int Vlan(int tier, int add = 5)"
        ),
        ("Numbers.cs", "public static int[] Offsets", "public static System.Collections.Generic.IReadOnlyList<int> Offsets"),
        ("Machines.cs", "this KvmHostBuilder host, Machine machine)", "this KvmHostBuilder host, Machine machine, int more = 0)"),
        ("Numbers.cs", "public const int BaseVlan", "public static readonly int BaseVlan"),
        // Code that does not compile, for a while.
        ("Hosts.cs", "vlan: Numbers.Vlan(offset)", "vlan: Numbers.Vlan(offset"),
        ("Numbers.cs", "public static int Step", "public static int Stepp"),
    ];

    [Trait("Kind", "Corpus")]
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Edits_in_any_order_give_what_a_cold_evaluation_gives(int seed)
    {
        var random = new Random(seed);
        var program = new EditedProgram();
        var made = new List<string>();
        for (var i = 0; i < 30; i++)
        {
            var (file, text, replacement) = edits[random.Next(edits.Length)];
            if (program.Contains(file, replacement))
                (text, replacement) = (replacement, text);
            program.Edit(file, text, replacement);
            made.Add($"{file}: {text} → {replacement}");
            var warm = Said(program.Warm());
            var cold = Said(program.Cold());
            Assert.True(warm == cold, $"after {string.Join("\n", made)}\n\nwarm:\n{warm}\n\ncold:\n{cold}\n\n{program}");
        }
    }

    [Fact]
    public void Edit_of_a_body_compiles_no_other_file_again()
    {
        var program = new EditedProgram();
        FleetEvaluator.Evaluate(program.Warm(), cancellation: TestContext.Current.CancellationToken);
        var before = Units(program.Warm());
        program.Edit("Hosts.cs", "Cpus(16)", "Cpus(32)");
        var after = Units(program.Warm());

        Assert.Equal(["Hosts.cs"], after.Keys.Where(file => !ReferenceEquals(before[file], after[file])));
    }

    [Theory]
    // Read as a value, and nothing was concluded from it.
    [InlineData("Weight = 100", "Weight = 101", "")]
    [InlineData("Prefix = \"pg-\"", "Prefix = \"net-\"", "")]
    // Computed with by the compiler.
    [InlineData("Doubled = 2", "Doubled = 3", "Heavier")]
    [InlineData("Local = 3", "Local = 4", "")]
    [InlineData("Width = 4", "Width = 5", "Aligned")]
    [InlineData("Default = 7", "Default = 8", "")]
    // 300 is no byte: another overload is called.
    [InlineData("Small = 100", "Small = 300", "Overloaded")]
    [InlineData("Small = 100", "Small = 0", "Overloaded")]
    public void Edit_of_a_constant_compiles_the_bodies_that_it_is_part_of(string text, string replacement, string recompiled)
    {
        var program = new EditedProgram();
        var before = Bodies(program.Warm());
        program.Edit("Constants.cs", text, replacement);
        var after = Bodies(program.Warm());

        var changed = after.Where(body => !ReferenceEquals(before[body.Key], body.Value)).Select(body => body.Value.Name);
        // Local constants and defaults of local functions are not followed to the constants in them.
        string[] dependOnAll = ["Locally", "Defaulted"];
        Assert.Equal(
            [.. recompiled.Split(',', StringSplitOptions.RemoveEmptyEntries), .. dependOnAll],
            changed.OrderBy(dependOnAll.Contains)
        );
    }

    [Theory]
    [InlineData("Constants.cs", "InEnum = 2", "InEnum = 3")]
    [InlineData("Constants.cs", "InDefault = 5", "InDefault = 6")]
    [InlineData("Numbers.cs", "int Vlan(int tier", "long Vlan(int tier")]
    public void Edit_of_what_other_files_see_compiles_all_files_again(string file, string text, string replacement)
    {
        var program = new EditedProgram();
        var before = Units(program.Warm());
        program.Edit(file, text, replacement);
        var after = Units(program.Warm());

        Assert.All(after.Keys, path => Assert.NotSame(before[path], after[path]));
    }

    private static Dictionary<(string, int), Source.FunctionCode> Bodies(Compilation compilation)
    {
        var program = new Source.FleetProgram(compilation);
        return program
            .Units.SelectMany(unit =>
                unit.Outline.Declarations.Select((declaration, ordinal) => (declaration, ordinal))
                    .Where(found => found.declaration is MethodDeclarationSyntax)
                    .Select(found => ((unit.Tree.FilePath, found.ordinal), unit.Function(found.ordinal, program)))
            )
            .ToDictionary();
    }

    private static Dictionary<string, object> Units(Compilation compilation) =>
        new Source.FleetProgram(compilation).Units.ToDictionary(unit => unit.Tree.FilePath, object (unit) => unit);

    // Models, findings with the text that they blame, and what is not known.
    private static string Said(Compilation compilation)
    {
        var evaluation = FleetEvaluator.Evaluate(compilation, cancellation: TestContext.Current.CancellationToken);
        var lines = new List<string>();
        foreach (var fleet in evaluation.Fleets)
        {
            lines.Add($"fleet at {Shown(fleet.Definition)}, complete: {fleet.IsComplete}");
            foreach (var outcome in fleet.Outcomes)
            {
                lines.AddRange(
                    outcome.Problems.Select(problem => $"problem {problem.Error.Message} {problem.Witness} at {Shown(problem.Location)}")
                );
                lines.Add(outcome.Fleet?.ToString() ?? "no fleet");
                if (outcome.Fleet is { } model)
                    lines.AddRange(
                        Assessor
                            .Assess(model, CalendarDate.Parse("2026-11-24"))
                            .Findings.Select(finding =>
                                $"{finding.Rule.Id} {finding.Message} at {Shown(evaluation.Locate(finding.Place))} ({evaluation.Witness(finding.Subject.Address)})"
                            )
                    );
            }
        }
        lines.AddRange(evaluation.Gaps.Select(gap => $"gap {gap.Reason} at {Shown(gap.Location)}"));
        lines.AddRange(
            evaluation.Unknowns.Select(unknown => $"unknown {unknown.Reason} at {Shown(unknown.Location)}").Order(StringComparer.Ordinal)
        );
        return string.Join("\n", lines);
    }

    private static string Shown(Location? location) =>
        location is null ? "nowhere"
        : location.SourceTree is { } tree
            ? $"{tree.FilePath}:{location.GetLineSpan().StartLinePosition} '{tree.GetText().ToString(location.SourceSpan)}'"
        : location.ToString();
}
