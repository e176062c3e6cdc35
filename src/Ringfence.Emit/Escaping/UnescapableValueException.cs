using System;

namespace Ringfence.Emit;

/// <summary>A value cannot be written into a file of a language without a chance to change the file's structure, so nothing is written.</summary>
public sealed class UnescapableValueException : Exception
{
    internal UnescapableValueException(string value, string language, string template, int line, string problem)
        : base($"{template}({line}): the value {Quoted.Text(value)} cannot be written into {language}: it {problem}.")
    {
        Value = value;
        Language = language;
        Template = template;
        Line = line;
    }

    /// <summary>The value, as it is in the fleet.</summary>
    public string Value { get; }

    /// <summary>The language of the file: "XML".</summary>
    public string Language { get; }

    /// <summary>The template: "libvirt/domain.xml.sbn".</summary>
    public string Template { get; }

    /// <summary>The line of the hole in the template, counted from 1.</summary>
    public int Line { get; }
}
