using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>Inputs of resources as C# expressions.</summary>
/// <param name="outputs">The expression of an output.</param>
/// <param name="imports">The expression of an import.</param>
/// <param name="settings">The settings of the stack, by key.</param>
internal sealed class CSharpValues(
    Func<OutputValue, string> outputs,
    Func<ImportedValue, string> imports,
    IReadOnlyDictionary<string, StackSetting> settings
)
{
    // csharpier breaks an initializer of more members, whether it fits or not.
    private const int MostOnOneLine = 2;

    /// <summary><c>new() { A = 1, B = 2 }</c>.</summary>
    public static Code Initializer(string type, IEnumerable<(string Name, Code Value)> members)
    {
        var all = members.ToList();
        return all.Count == 0
            ? type + "()"
            : Code.Group(
                Code.Of(
                    type,
                    Code.Line,
                    "{",
                    Code.Indented(Code.Of(Code.Line, Code.Joined(all.Select(member => Member(member.Name, member.Value)), ",", Code.Line))),
                    Code.TrailingComma,
                    Code.Line,
                    "}"
                ),
                all.Count > MostOnOneLine
            );
    }

    /// <summary>The members of an initializer that set inputs.</summary>
    public IEnumerable<(string Name, Code Value)> Members(IEnumerable<StackInput> inputs) =>
        inputs.Select(input => (Property(input.Name), Expression(input.Value)));

    /// <summary>A property, as Pulumi's .NET SDKs spell it.</summary>
    public static string Property(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static Code Member(string name, Code value) =>
        value is Collection collection ? Code.Group(Code.Of(name, " =", Code.Line, collection.Braces), collection.MustBreak)
        : value.IsPlain ? Code.Group(Code.Of(name, " =", Code.Indented(Code.Of(Code.Line, value))))
        : Code.Of(name, " = ", value);

    private Code Expression(StackValue value) =>
        value switch
        {
            TextValue text => CSharpLiteral.Of(text.Text),
            NumberValue number => number.Number.ToString(CultureInfo.InvariantCulture),
            TruthValue truth => truth.Truth ? "true" : "false",
            ListValue list => new Collection(Braces(list.Items.Select(Expression))),
            ObjectValue typed => Initializer($"new {TypeOf(typed.Type)}", Members(typed.Fields)),
            TextOfLines lines => Lines(lines),
            SettingValue setting => Setting(settings[setting.Key]),
            OutputValue output => outputs(output),
            ImportedValue imported => imports(imported),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A value that C# is not taught yet."),
        };

    private static Code Braces(IEnumerable<Code> items)
    {
        var all = items.ToList();
        return all.Count == 0
            ? "{ }"
            : Code.Of("{", Code.Indented(Code.Of(Code.Line, Code.Joined(all, ",", Code.Line))), Code.TrailingComma, Code.Line, "}");
    }

    private Code Lines(TextOfLines lines)
    {
        if (lines.Items.AsEnumerable().All(line => line is TextValue))
            return Call("string.Join", lines.Items.Select(Expression).Prepend("\"\\n\""));
        return Call(
            "Output.Format",
            [
                "$\""
                    + string.Join(
                        "\\n",
                        lines.Items.Select(line => line is TextValue text ? Interpolated(text.Text) : "{" + Single(line) + "}")
                    )
                    + "\"",
            ]
        );
    }

    // In an interpolated string braces are doubled, and everything else is as in a plain one.
    private static string Interpolated(string text) =>
        CSharpLiteral.Of(text)[1..^1].Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private string Single(StackValue value) => Expression(value).Render(int.MaxValue);

    private static Code Setting(StackSetting setting) =>
        (setting.Type, setting.IsSecret) switch
        {
            (StackSettingType.Number, _) => $"config.RequireInt32({CSharpLiteral.Of(setting.Key)})",
            (StackSettingType.Truth, _) => $"config.RequireBoolean({CSharpLiteral.Of(setting.Key)})",
            (_, true) => $"config.RequireSecret({CSharpLiteral.Of(setting.Key)})",
            _ => $"config.Require({CSharpLiteral.Of(setting.Key)})",
        };

    /// <summary>A call with its arguments on one line, or each on its own.</summary>
    public static Code Call(string function, IEnumerable<Code> arguments, bool isBroken = false) =>
        Code.Group(
            Code.Of(function, "(", Code.Indented(Code.Of(Code.SoftLine, Code.Joined(arguments, ",", Code.Line))), Code.SoftLine, ")"),
            isBroken
        );

    private static string TypeOf(string token)
    {
        var type = PulumiToken.Parse(token);
        return $"{CSharpPackages.AliasOf(type)}.Inputs.{type.Name}Args";
    }

    /// <summary>A collection initializer, which is no expression of its own.</summary>
    private sealed record Collection(Code Inner) : Code
    {
        public Code Braces => Inner;

        public override bool MustBreak => Inner.MustBreak;
    }
}
