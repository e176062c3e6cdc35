using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Ringfence.Emit;

/// <summary>The file of the class that makes all components of a stack.</summary>
internal static class CSharpStackFile
{
    private const int BodyIndent = 8;

    public static string Write(CSharpStack stack)
    {
        var text = new StringBuilder(
            $$"""
            using System.Collections.Generic;
            using Pulumi;

            namespace {{CSharpStack.Namespace}};

            /// <summary>Everything that this stack makes, in the order in which it is needed.</summary>
            public static class {{stack.ClassName}}
            {
                /// <summary>Makes it.</summary>
                public static IDictionary<string, object?> Build()
                {

            """
        );
        if (stack.Graph.BuildsOn is { } below)
            text.Append(
                $$"""
                        var config = new Config();
                        var site = new StackReference(
                            "site",
                            new() { Name = config.Require({{CSharpLiteral.Of(StackGraph.SettingOf(below))}}) }
                        );

                        Output<string> From(string export) =>
                            site.RequireOutput(export).Apply(value => (string)value);


                """
            );
        foreach (var component in stack.Graph.Components)
        {
            var needed = stack.NeededBy(component);
            var isUsed = stack.GivenBy(component).Any();
            Body(
                text,
                Code.Of(
                    isUsed ? $"var {stack.Locals[component.Name]} = " : "_ = ",
                    CSharpValues.Call(
                        $"new {stack.ClassOf(component)}",
                        [
                            CSharpLiteral.Of(component.Name),
                            .. needed.Count == 0
                                ? (IEnumerable<Code>)[]
                                :
                                [
                                    CSharpValues.Initializer(
                                        "new()",
                                        needed.Select(value => (stack.Passed(value), (Code)Value(stack, value)))
                                    ),
                                ],
                        ],
                        needed.Count > 2
                    ),
                    ";"
                )
            );
        }
        Body(
            text,
            Code.Of(
                "return ",
                stack.Graph.Exports.Count == 0
                    ? "new Dictionary<string, object?>()"
                    : CSharpValues.Initializer(
                        "new Dictionary<string, object?>",
                        stack.Graph.Exports.Select(export => ($"[{CSharpLiteral.Of(export.Name)}]", (Code)Output(stack, export.Value)))
                    ),
                ";"
            )
        );
        return text.Append("    }\n}\n").ToString();
    }

    private static string Value(CSharpStack stack, StackValue value) =>
        value is ImportedValue imported ? $"From({CSharpLiteral.Of(imported.Export)})" : Output(stack, (OutputValue)value);

    private static string Output(CSharpStack stack, OutputValue output) =>
        $"{stack.Locals[stack.MakerOf(output.Of)]}.{stack.Passed(output)}";

    private static void Body(StringBuilder text, Code code) =>
        text.Append(' ', BodyIndent).Append(code.Render(CSharpStack.Width, BodyIndent)).Append('\n');
}
