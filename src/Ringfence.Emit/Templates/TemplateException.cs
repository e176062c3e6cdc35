using System;

namespace Ringfence.Emit;

/// <summary>A template is wrong, or does not fit the view that it was given: a mistake of whoever wrote the emitter, never of a user.</summary>
public sealed class TemplateException : Exception
{
    internal TemplateException(string template, int line, string problem, Exception? inner = null)
        : base(line > 0 ? $"{template}({line}): {problem}" : $"{template}: {problem}", inner)
    {
        Template = template;
        Line = line;
    }

    /// <summary>The template: "libvirt/domain.xml.sbn".</summary>
    public string Template { get; }

    /// <summary>The line in the template, counted from 1; 0 for the template as a whole.</summary>
    public int Line { get; }
}
