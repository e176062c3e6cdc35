using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Ringfence.Evaluation.Tests.Generation;

/// <summary>Writes random C# of known types: no expression throws, every loop ends, everything compiles.</summary>
internal sealed class Writer(Dice dice, ISet<string> used)
{
    private readonly StringBuilder text = new();
    private int indentation;
    private int lambdas;
    private int names;

    public Dice Dice => dice;

    public Scope Scope { get; private set; } = new();

    /// <summary>How deep statements are nested: deep ones are simple.</summary>
    public int Nesting { get; private set; }

    public string Take()
    {
        var taken = text.ToString();
        text.Clear();
        return taken;
    }

    /// <summary>An int; it may be a constant, which the compiler folds and checks.</summary>
    public string Int(int depth) =>
        depth > 0 && !dice.Chance(15) ? Live(depth)
        : dice.Chance(50) ? Literal()
        : Variable();

    /// <summary>An int that is no constant for the compiler.</summary>
    public string Live(int depth) => depth > 0 ? Write(IntForms.All, depth) : Variable();

    public string Text(int depth) =>
        depth > 0 && !dice.Chance(20) ? Write(TextForms.All, depth)
        : Scope.All(Scope.Kind.Text) is { Count: > 0 } texts && dice.Chance(50) ? dice.Pick(texts)
        : $"\"{dice.Pick("web", "db", "app", "batch", "x", "tier-2", "", "Ab c")}\"";

    public string Flag(int depth) =>
        depth > 0 && !dice.Chance(15) ? Write(FlagForms.All, depth)
        : Scope.All(Scope.Kind.Flag) is { Count: > 0 } flags && dice.Chance(50) ? dice.Pick(flags)
        : $"{Variable()} {dice.Pick("<", ">", "<=", ">=", "==", "!=")} {Literal()}";

    /// <summary>An IEnumerable&lt;int&gt; of a few items, or none.</summary>
    public string Numbers(int depth) => Write(NumbersForms.All, depth);

    /// <summary>An int[] with at least one item.</summary>
    public string Array(int depth) =>
        Scope.All(Scope.Kind.Array) is { Count: > 0 } arrays && dice.Chance(70)
            ? dice.Pick(arrays)
            : $"(new[] {{ {Live(depth)}, {Int(depth)} }})";

    /// <summary>An int in a range, both ends included.</summary>
    public string Bounded(int least, int most, int depth = 2) =>
        dice.Chance(35) ? $"{dice.Between(least, most)}" : $"Calc.Bound({Int(depth)}, {least}, {most})";

    public string Literal() =>
        dice.Roll(8) switch
        {
            0 => $"0x{dice.Roll(256):X2}",
            1 => $"0b10{dice.Roll(2)}1",
            2 => $"1_0{dice.Roll(10)}0",
            _ => $"{dice.Roll(60)}",
        };

    public string Variable() =>
        Scope.All(Scope.Kind.Int, Scope.Kind.FixedInt) is { Count: > 0 } ints && dice.Chance(90) ? dice.Pick(ints) : "Calc.Seed";

    /// <summary>An int variable that may be assigned; the program's own counter when there is no other.</summary>
    public string Assignable() => Scope.All(Scope.Kind.Int) is { Count: > 0 } ints ? dice.Pick(ints) : "Calc.Spare";

    public string[] Names(string prefix, int count) => [.. Enumerable.Range(0, count).Select(_ => Name(prefix))];

    public string Name(string prefix) => $"{prefix}{++names}";

    /// <summary>Writes with one more variable in scope.</summary>
    public string Inside(Scope.Kind kind, string name, Func<string> write)
    {
        Scope = new(Scope);
        Scope.Add(kind, name);
        lambdas++;
        var written = write();
        lambdas--;
        Scope = Scope.Outer!;
        return written;
    }

    /// <summary>A lambda's body over one int.</summary>
    public string Lambda(string parameter, int depth) => Inside(Scope.Kind.FixedInt, parameter, () => $"{parameter} => {Int(depth)}");

    public string Condition(string parameter, int depth) => Inside(Scope.Kind.FixedInt, parameter, () => $"{parameter} => {Flag(depth)}");

    public void Line(string line) => text.Append(' ', indentation * 4).Append(line).Append('\n');

    /// <summary>Writes a block with a scope of its own.</summary>
    public void Block(string head, Action write, string end = "}", params (Scope.Kind Kind, string Name)[] variables)
    {
        if (head.Length > 0)
            Line(head);
        Line("{");
        indentation++;
        Nesting++;
        Scope = new(Scope);
        foreach (var (kind, name) in variables)
            Scope.Add(kind, name);
        write();
        Scope = Scope.Outer!;
        Nesting--;
        indentation--;
        Line(end);
    }

    /// <summary>Writes a member whose body sees nothing but its parameters.</summary>
    public void Member(string head, Action write, params (Scope.Kind Kind, string Name)[] parameters)
    {
        var around = Scope;
        Scope = new();
        Block(head, write, "}", parameters);
        Scope = around;
    }

    public void Statements(int count)
    {
        for (var i = 0; i < count; i++)
            Write(StatementForms.All, 3);
    }

    public string Write(IReadOnlyList<Form> forms, int depth)
    {
        var form = dice.Pick(forms);
        used.Add(form.Name);
        // The compiler binds a lambda once for each overload that it may belong to, and a lambda in a lambda so often again.
        return form.Write(this, lambdas > 0 ? 0 : depth - 1);
    }
}
