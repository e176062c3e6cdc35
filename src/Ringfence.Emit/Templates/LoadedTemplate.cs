using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Ringfence.Emit;

/// <summary>One template that passed every check that needs no view.</summary>
internal sealed class LoadedTemplate
{
    private readonly Template template;
    private readonly ScriptPage page;
    private readonly IReadOnlyDictionary<ScriptNode, Hole> holes;
    private readonly ConcurrentDictionary<Type, bool> fitting = new();

    private LoadedTemplate(string path, Template template, Escaper escaper)
    {
        Path = path;
        Escaper = escaper;
        this.template = template;
        page = template.Page!;
        TemplateGrammar.Demand(path, page);
        holes = HoleFinder.Find(path, page, escaper);
    }

    public string Path { get; }

    public Escaper Escaper { get; }

    public static LoadedTemplate Load(string path, string text)
    {
        var escaper =
            Languages.Of(path)
            ?? throw new TemplateException(
                path,
                0,
                $"nothing says how to escape its holes: before '.sbn' its name must end with one of {Languages.Known}"
            );
        if (text.Contains(Hole.Placeholder, StringComparison.Ordinal))
            throw new TemplateException(path, 0, "the private-use character U+E000 stands for holes and cannot be in a template");
        var template = Template.Parse(
            text,
            path,
            new ParserOptions(),
            new LexerOptions { Mode = ScriptMode.Default, Lang = ScriptLang.Default }
        );
        var error = template.Messages.FirstOrDefault(message => message.Type == ParserMessageType.Error);
        if (error is not null)
            throw new TemplateException(path, LineOf(error.Span), error.Message);
        return new(path, template, escaper);
    }

    public static int LineOf(SourceSpan span) => span.Start.Line + 1;

    public string Render(Type viewType, object view)
    {
        DemandFit(viewType);
        var context = new StrictContext(this, holes);
        context.PushGlobal(ViewMembers.ToScriptObject(viewType, view));
        try
        {
            return template.Render(context);
        }
        catch (ScriptRuntimeException error) when (error.InnerException is UnescapableValueException or TemplateException)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error.InnerException);
            throw;
        }
        catch (ScriptRuntimeException error)
        {
            throw new TemplateException(Path, LineOf(error.Span), error.OriginalMessage, error);
        }
    }

    public void DemandFit(Type viewType) =>
        fitting.GetOrAdd(
            viewType,
            type =>
            {
                new ViewFit(Path, type).Demand(page);
                return true;
            }
        );
}
