using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Ringfence.Emit;

/// <summary>The file of one component: a class, and the arguments that it takes.</summary>
internal sealed class CSharpComponentFile
{
    private const int BodyIndent = 8;

    private readonly CSharpStack stack;
    private readonly StackComponent component;
    private readonly IReadOnlyList<StackNode> nodes;
    private readonly IReadOnlyDictionary<string, string> locals;
    private readonly IReadOnlyList<StackValue> needed;
    private readonly IReadOnlyList<OutputValue> given;
    private readonly HashSet<string> used;
    private readonly Dictionary<string, StackNode> byName;
    private readonly CSharpValues values;
    private readonly string name;
    private readonly StringBuilder text = new();

    private CSharpComponentFile(CSharpStack stack, StackComponent component)
    {
        this.stack = stack;
        this.component = component;
        nodes = [.. stack.NodesOf(component)];
        name = stack.ClassOf(component);
        needed = stack.NeededBy(component);
        given = [.. stack.GivenBy(component)];
        used = [.. given.Select(output => output.Of), .. nodes.SelectMany(node => node.Uses)];
        byName = nodes.ToDictionary(node => node.Name, StringComparer.Ordinal);
        locals = DistinctNames.Of(nodes.Select(node => node.Name), node => CSharpNames.Camel(ShortName(node)));
        values = new(Output, imported => $"args.{stack.Passed(imported)}", stack.Settings);
    }

    public static string Write(CSharpStack stack, StackComponent component) => new CSharpComponentFile(stack, component).Write();

    private string Write()
    {
        Usings();
        Summary("", Description());
        text.Append($"internal sealed class {name} : ComponentResource\n{{\n");
        Constructor();
        foreach (var output in given)
            Property(output);
        text.Append("}\n");
        if (needed.Count > 0)
            Arguments();
        return text.ToString();
    }

    private void Usings()
    {
        if (given.Count > 0)
            text.Append("using System.Collections.Generic;\n");
        text.Append("using Pulumi;\n");
        foreach (var package in CSharpPackages.UsedBy(nodes))
            text.Append($"using {package.Alias} = {package.Namespace};\n");
        text.Append($"\nnamespace {CSharpStack.Namespace};\n\n");
    }

    private string Description() =>
        component.Kind switch
        {
            StackComponentKind.Datacenter => $"The datacenter {component.Element.Name} and its folders.",
            StackComponentKind.Cluster => $"The cluster {component.Element.Name} with its resource pools.",
            StackComponentKind.Member => $"The host {component.Element.Name}: what is set up on it, and then the cluster that it joins.",
            StackComponentKind.Switch => $"The distributed switch {component.Element.Name} and its portgroups.",
            StackComponentKind.Roles => "The roles that permissions give.",
            StackComponentKind.Permissions => "Who has which role where.",
            _ => $"The networks and machines of the host {component.Element.Name}.",
        };

    private void Constructor()
    {
        var arguments = needed.Count > 0 ? $"{name}Args args, " : "";
        var signature = $"    public {name}(string name, {arguments}ComponentResourceOptions? options = null)";
        text.Append(
            signature.Length <= CSharpStack.Width
                ? signature
                : $"    public {name}(\n        string name,\n{(needed.Count > 0 ? $"        {name}Args args,\n" : "")}        ComponentResourceOptions? options = null\n    )"
        );
        text.Append(
            $"\n        : base(\"ringfence:vsphere:{component.Kind}\", name, {(needed.Count > 0 ? "args, " : "")}options)\n    {{\n"
        );
        if (nodes.SelectMany(node => node.Values).Any(value => value is SettingValue))
            text.Append("        var config = new Config();\n");
        foreach (var node in nodes)
            Statement(node);
        foreach (var output in given)
            Body(Code.Of($"{stack.Passed(output)} = ", Output(output), ";"));
        Body(
            Code.Of(
                CSharpValues.Call(
                    "RegisterOutputs",
                    given.Count == 0
                        ? []
                        :
                        [
                            CSharpValues.Initializer(
                                "new Dictionary<string, object?>",
                                given.Select(output => ($"[{CSharpLiteral.Of(ExportName.Of(output))}]", (Code)stack.Passed(output)))
                            ),
                        ]
                ),
                ";"
            )
        );
        text.Append("    }\n");
    }

    private void Statement(StackNode node)
    {
        var target = used.Contains(node.Name) ? $"var {locals[node.Name]} = " : "_ = ";
        var token = PulumiToken.Parse(node.Type);
        var type = $"{CSharpPackages.AliasOf(token)}.{CSharpValues.Property(token.Name)}";
        var inputs = CSharpValues.Initializer("new()", values.Members(node.Inputs));
        Body(
            Code.Of(
                target,
                node is StackLookup
                    ? CSharpValues.Call($"{type}.Invoke", [inputs, .. LookupOptions(node)])
                    : CSharpValues.Call(
                        $"new {type}",
                        [CSharpLiteral.Of(node.Name), inputs, Options((StackResource)node)],
                        inputs.MustBreak
                    ),
                ";"
            )
        );
    }

    private IEnumerable<Code> LookupOptions(StackNode lookup) =>
        lookup.DependsOn.Count == 0 ? [] : [CSharpValues.Initializer("new InvokeOutputOptions", [("DependsOn", Nodes(lookup.DependsOn))])];

    private Code Options(StackResource resource)
    {
        var options = new List<(string, Code)> { ("Parent", resource.Parent is null ? "this" : locals[resource.Parent]) };
        if (resource.DependsOn.Count > 0)
            options.Add(("DependsOn", Nodes(resource.DependsOn)));
        if (resource.Protect)
            options.Add(("Protect", "true"));
        if (resource.SecretOutputs.Count > 0)
            options.Add(("AdditionalSecretOutputs", $"{{ {string.Join(", ", resource.SecretOutputs.Select(CSharpLiteral.Of))} }}"));
        return CSharpValues.Initializer("new CustomResourceOptions", options);
    }

    private Code Nodes(IEnumerable<string> names) => $"{{ {string.Join(", ", names.Select(node => locals[node]))} }}";

    private void Property(OutputValue output) =>
        text.Append($"\n    [Output({CSharpLiteral.Of(ExportName.Of(output))})]\n")
            .Append($"    public Output<string> {stack.Passed(output)} {{ get; private set; }}\n");

    private void Arguments()
    {
        text.Append('\n');
        Summary("", $"What {name} needs of others.");
        text.Append($"internal sealed class {name}Args : ResourceArgs\n{{\n");
        foreach (var (value, index) in needed.Select((value, index) => (value, index)))
            text.Append(index == 0 ? "" : "\n")
                .Append($"    [Input({CSharpLiteral.Of(CSharpStack.KeyOf(value)!)}, required: true)]\n")
                .Append($"    public Input<string> {stack.Passed(value)} {{ get; set; }} = null!;\n");
        text.Append("}\n");
    }

    private void Summary(string indent, string sentence) => text.Append($"{indent}/// <summary>{sentence}</summary>\n");

    private void Body(Code code) => text.Append(' ', BodyIndent).Append(code.Render(CSharpStack.Width, BodyIndent)).Append('\n');

    private string Output(OutputValue output)
    {
        if (!stack.Makes(component, output.Of))
            return $"args.{stack.Passed(output)}";
        var property = CSharpValues.Property(output.Property);
        return byName[output.Of] is StackLookup
            ? $"{locals[output.Of]}.Apply(found => found.{property})"
            : $"{locals[output.Of]}.{property}";
    }

    // Inside of a component nobody needs its element's name in front of everything.
    private string ShortName(string node)
    {
        var prefix = component.Element.Name.Text + "-";
        return node.Length > prefix.Length && node.StartsWith(prefix, StringComparison.Ordinal) ? node[prefix.Length..] : node;
    }
}
