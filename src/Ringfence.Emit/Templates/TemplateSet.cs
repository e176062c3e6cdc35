using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Ringfence.Emit;

/// <summary>All templates of an assembly, parsed and judged before the first one is rendered.</summary>
/// <remarks>
/// Templates are dumb. They have holes (<c>{{ vm.name }}</c>), <c>if</c>, <c>else</c>, <c>for</c>, comparisons, and <c>!</c>, <c>&amp;&amp;</c>, <c>||</c>; nothing else of Scriban, and no function.
/// A view is one record; its public properties are named in snake case. Lists know <c>size</c>, loops know <c>for.index</c>, <c>for.first</c> and <c>for.last</c>.
/// Every hole is escaped for the language that the extension before <c>.sbn</c> names, and there is no way around it.
/// </remarks>
public sealed class TemplateSet
{
    private const string Extension = ".sbn";

    private readonly SortedDictionary<string, LoadedTemplate> templates = new(StringComparer.Ordinal);

    private TemplateSet(IEnumerable<KeyValuePair<string, string>> sources)
    {
        foreach (var (path, text) in sources)
            templates.Add(path, LoadedTemplate.Load(path, text.ReplaceLineEndings("\n")));
    }

    /// <summary>The paths of all templates, in ordinal order: "libvirt/domain.xml.sbn".</summary>
    public IReadOnlyCollection<string> Paths => templates.Keys;

    /// <summary>Loads all templates that an assembly carries: the embedded resources whose names end with <c>.sbn</c>.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <exception cref="TemplateException">One of them does not parse, uses more than templates may, has a hole where no value can stand, or is of an unknown language.</exception>
    public static TemplateSet Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return new(
            assembly
                .GetManifestResourceNames()
                .Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
                .Select(name => KeyValuePair.Create(name, Read(assembly, name)))
        );
    }

    /// <summary>Loads templates from their texts.</summary>
    /// <param name="sources">Path and text of each template.</param>
    /// <exception cref="TemplateException">As for <see cref="Of(Assembly)"/>.</exception>
    public static TemplateSet Of(IEnumerable<KeyValuePair<string, string>> sources) => new(sources);

    /// <summary>Renders a view.</summary>
    /// <typeparam name="TView">The type of the view: what the template names is looked up in this type, also where a condition skips it.</typeparam>
    /// <param name="path">The template: "libvirt/domain.xml.sbn".</param>
    /// <param name="view">What the holes show.</param>
    /// <returns>The text, with LF.</returns>
    /// <exception cref="TemplateException">There is no such template, or it names what the view does not have.</exception>
    /// <exception cref="UnescapableValueException">A value cannot be written into the template's language.</exception>
    public string Render<TView>(string path, TView view)
        where TView : class
    {
        ArgumentNullException.ThrowIfNull(view);
        return Find(path).Render(typeof(TView), view);
    }

    /// <summary>Checks that a template names only what a view has, without rendering it.</summary>
    /// <typeparam name="TView">The type of the view.</typeparam>
    /// <param name="path">The template: "libvirt/domain.xml.sbn".</param>
    /// <exception cref="TemplateException">There is no such template, or it names what the view does not have.</exception>
    public void Demand<TView>(string path)
        where TView : class => Find(path).DemandFit(typeof(TView));

    private LoadedTemplate Find(string path) =>
        templates.GetValueOrDefault(path)
        ?? throw new TemplateException(path, 0, $"there is no such template; there are {string.Join(", ", Paths)}");

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
