using System;
using System.Collections.Generic;
using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Ringfence.Emit;

/// <summary>Renders one template: nothing is missing in silence, and no value reaches the output except through the escaper.</summary>
/// <remarks>Scriban writes template text through <c>Write(string, int, int)</c> and values of holes through <c>Write(SourceSpan, object)</c>, which is overridden here.</remarks>
internal sealed class StrictContext : TemplateContext
{
    // More than any fleet has of one kind on one host; the bounds stop a mistake, not a user.
    private const int MostIterations = 200_000;
    private const int MostOutput = 64 * 1024 * 1024;
    private const int DeepestCalls = 100;

    private readonly LoadedTemplate template;
    private readonly IReadOnlyDictionary<ScriptNode, Hole> holes;
    private ScriptNode? hole;

    public StrictContext(LoadedTemplate template, IReadOnlyDictionary<ScriptNode, Hole> holes)
        : base(new ScriptObject())
    {
        this.template = template;
        this.holes = holes;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableNullIndexer = false;
        TemplateLoader = null;
        // The output is the template's text and the rendered values, and not a blank that Scriban adds by itself.
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = MostIterations;
        LoopLimitQueryable = MostIterations;
        RecursiveLimit = DeepestCalls;
        ObjectRecursionLimit = DeepestCalls;
        OutputLimit = MostOutput;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RegexTimeOut = TimeSpan.FromMilliseconds(1);
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is not ScriptExpressionStatement statement)
            return base.Evaluate(scriptNode, aliasReturnedFunction);
        hole = statement;
        return base.Evaluate(scriptNode, aliasReturnedFunction)
            ?? throw new TemplateException(
                template.Path,
                LoadedTemplate.LineOf(statement.Span),
                $"'{statement.Expression}' is nothing (null): ask with if"
            );
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        base.Write(Rendered(textAsObject!));
        return this;
    }

    protected override IObjectAccessor GetMemberAccessorImpl(object target) =>
        target is IScriptObject ? base.GetMemberAccessorImpl(target)! : ViewMembers.Instance;

    private string Rendered(object value) =>
        value switch
        {
            string text => Escaped(text),
            bool truth => template.Escaper.Render(truth),
            double number when !double.IsFinite(number) => throw Unprintable(value),
            byte or short or ushort or int or uint or long or ulong or decimal or double => ((IFormattable)value).ToString(
                null,
                CultureInfo.InvariantCulture
            ),
            _ => throw Unprintable(value),
        };

    private string Escaped(string text)
    {
        var place = holes[hole!];
        return template.Escaper.Refusal(text, place) is { } problem
            ? throw new UnescapableValueException(
                text,
                template.Escaper.Language,
                template.Path,
                LoadedTemplate.LineOf(hole!.Span),
                problem
            )
            : template.Escaper.Render(text, place);
    }

    private TemplateException Unprintable(object value) =>
        new(
            template.Path,
            LoadedTemplate.LineOf(hole!.Span),
            $"a hole shows text, a finite number or a truth value, not {value.GetType().Name}"
        );
}
