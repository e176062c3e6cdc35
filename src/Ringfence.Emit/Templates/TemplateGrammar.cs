using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Scriban.Syntax;

namespace Ringfence.Emit;

/// <summary>What of Scriban a template may use. Everything that is not listed is refused when templates are loaded: assignments, functions, pipes, indexers, includes, captures.</summary>
internal static class TemplateGrammar
{
    // A template is nested by hand; this bound only keeps the walk over it from exhausting the stack.
    private const int DeepestNesting = 60;

    private static readonly FrozenSet<Type> Allowed = new HashSet<Type>
    {
        typeof(ScriptPage),
        typeof(ScriptBlockStatement),
        typeof(ScriptList<ScriptStatement>),
        typeof(ScriptRawStatement),
        typeof(ScriptEscapeStatement),
        typeof(ScriptNopStatement),
        typeof(ScriptEndStatement),
        typeof(ScriptKeyword),
        typeof(ScriptToken),
        typeof(ScriptExpressionStatement),
        typeof(ScriptIfStatement),
        typeof(ScriptElseStatement),
        typeof(ScriptForStatement),
        typeof(ScriptMemberExpression),
        typeof(ScriptVariableGlobal),
        typeof(ScriptNestedExpression),
        typeof(ScriptBinaryExpression),
        typeof(ScriptUnaryExpression),
        typeof(ScriptLiteral),
    }.ToFrozenSet();

    public static void Demand(string path, ScriptPage page) => Demand(path, page, 0);

    private static void Demand(string path, ScriptNode node, int depth)
    {
        if (Problem(node) is { } problem)
            throw new TemplateException(path, LoadedTemplate.LineOf(node.Span), problem);
        if (depth > DeepestNesting)
            throw new TemplateException(path, LoadedTemplate.LineOf(node.Span), $"is nested more than {DeepestNesting} levels deep");
        for (var i = 0; i < node.ChildrenCount; i++)
            if (node.GetChildren(i) is { } child)
                Demand(path, child, depth + 1);
    }

    private static string? Problem(ScriptNode node) =>
        node switch
        {
            ScriptList<ScriptNamedArgument> { ChildrenCount: 0 } => null,
            _ when !Allowed.Contains(node.GetType()) => $"{Kind(node)} is more than a template may use",
            ScriptExpressionStatement { Expression: not (ScriptVariableGlobal or ScriptMemberExpression) } =>
                "a hole shows a member of the view and computes nothing",
            ScriptForStatement { Else: not null } => "a loop has no else: ask for the size first",
            ScriptForStatement { Variable: not ScriptVariableGlobal } => "a loop needs a plain variable",
            ScriptUnaryExpression { Operator: not ScriptUnaryOperator.Not } => "of the prefix operators a template has '!' only",
            ScriptBinaryExpression binary when !IsComparison(binary.Operator) =>
                $"'{binary.OperatorAsText}' computes: a template only compares",
            ScriptMemberExpression { DotToken.Value: not "." } => "'?.' hides what is missing: ask with if",
            _ => null,
        };

    private static bool IsComparison(ScriptBinaryOperator op) =>
        op
            is ScriptBinaryOperator.And
                or ScriptBinaryOperator.Or
                or ScriptBinaryOperator.CompareEqual
                or ScriptBinaryOperator.CompareNotEqual
                or ScriptBinaryOperator.CompareLess
                or ScriptBinaryOperator.CompareLessOrEqual
                or ScriptBinaryOperator.CompareGreater
                or ScriptBinaryOperator.CompareGreaterOrEqual;

    private static string Kind(ScriptNode node) => node.GetType().Name.Replace("Script", "", StringComparison.Ordinal);
}
