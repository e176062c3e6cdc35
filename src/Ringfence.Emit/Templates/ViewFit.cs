using System;
using System.Collections.Generic;
using System.Linq;
using Scriban.Syntax;

namespace Ringfence.Emit;

/// <summary>
/// Looks up everything that a template names in the type of its view, also where a condition would skip it, so that a misspelt member is found by the first
/// rendering whatever the view holds.
/// </summary>
internal sealed class ViewFit(string path, Type viewType)
{
    private const string Loop = "for";

    private static readonly Type[] Printable =
    [
        typeof(string),
        typeof(bool),
        typeof(byte),
        typeof(short),
        typeof(ushort),
        typeof(int),
        typeof(uint),
        typeof(long),
        typeof(ulong),
        typeof(decimal),
        typeof(double),
    ];

    private static readonly Dictionary<string, Type> LoopMembers = new(StringComparer.Ordinal)
    {
        ["index"] = typeof(int),
        ["first"] = typeof(bool),
        ["last"] = typeof(bool),
    };

    private readonly Dictionary<string, Type> loopVariables = new(StringComparer.Ordinal);
    private int loops;

    public void Demand(ScriptNode node)
    {
        switch (node)
        {
            case ScriptForStatement loop:
                DemandLoop(loop);
                return;
            case ScriptExpressionStatement hole:
                DemandPrintable(hole);
                return;
            case ScriptMemberExpression or ScriptVariableGlobal:
                TypeOf((ScriptExpression)node);
                return;
        }
        for (var i = 0; i < node.ChildrenCount; i++)
            if (node.GetChildren(i) is { } child)
                Demand(child);
    }

    private void DemandLoop(ScriptForStatement loop)
    {
        var items = ViewMembers.ItemType(TypeOf(loop.Iterator!)) ?? throw Wrong(loop, $"'{loop.Iterator}' is no list");
        var variable = ((ScriptVariableGlobal)loop.Variable!).Name;
        if (variable == Loop || ViewMembers.Of(viewType).ContainsKey(variable) || !loopVariables.TryAdd(variable, items))
            throw Wrong(loop, $"the loop variable '{variable}' hides another name");
        loops++;
        Demand(loop.Body!);
        loops--;
        loopVariables.Remove(variable);
    }

    private void DemandPrintable(ScriptExpressionStatement hole)
    {
        var type = TypeOf(hole.Expression!);
        if (!Printable.Contains(Nullable.GetUnderlyingType(type) ?? type))
            throw Wrong(hole, $"'{hole.Expression}' is a {type.Name}: a hole shows text, a number or a truth value");
    }

    private Type TypeOf(ScriptExpression expression) =>
        expression switch
        {
            ScriptVariableGlobal variable when loopVariables.TryGetValue(variable.Name, out var item) => item,
            ScriptVariableGlobal variable => Member(variable, viewType, variable.Name),
            ScriptMemberExpression { Target: ScriptVariableGlobal { Name: Loop } } member when loops > 0 => LoopMember(member),
            ScriptMemberExpression member => Member(member, TypeOf(member.Target!), member.Member!.Name),
            _ => throw Wrong(expression, $"'{expression}' is no member of the view"),
        };

    private Type LoopMember(ScriptMemberExpression member) =>
        LoopMembers.TryGetValue(member.Member!.Name, out var type)
            ? type
            : throw Wrong(member, $"a loop has no '{member.Member.Name}'; it has {string.Join(", ", LoopMembers.Keys)}");

    private Type Member(ScriptNode node, Type type, string name)
    {
        if (ViewMembers.ItemType(type) is not null)
            return name == ViewMembers.Size ? typeof(int) : throw Wrong(node, $"a list has no '{name}'; it has {ViewMembers.Size}");
        if (Printable.Contains(type))
            throw Wrong(node, $"a {type.Name} has no '{name}': it has no members at all");
        var members = ViewMembers.Of(type);
        return members.TryGetValue(name, out var property)
            ? property.PropertyType
            : throw Wrong(node, $"{type.Name} has no '{name}'; it has {string.Join(", ", members.Keys.Order(StringComparer.Ordinal))}");
    }

    private TemplateException Wrong(ScriptNode node, string problem) => new(path, LoadedTemplate.LineOf(node.Span), problem);
}
