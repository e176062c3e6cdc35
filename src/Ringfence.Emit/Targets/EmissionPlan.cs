using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>What a target decides before anything is rendered: files with their views, problems, and what is not emitted.</summary>
internal sealed class EmissionPlan(string target)
{
    private readonly Dictionary<string, Element> paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Element> macAddresses = new(StringComparer.Ordinal);
    private readonly List<NotEmitted> notes = [];
    private readonly Dictionary<(string Property, string Reason), HashSet<string>> noted = [];

    public List<PlannedFile> Files { get; } = [];

    public List<EmissionProblem> Problems { get; } = [];

    public IReadOnlyList<NotEmitted> Notes => [.. notes.Select(WithCount)];

    /// <summary>Decides a file. Paths must differ by more than case, because output must fit every file system.</summary>
    public void Add<TView>(string path, string template, TView view, Element element, UnixFileMode mode = EmittedFile.DefaultMode)
        where TView : class => Add(new PlannedFile(path, mode, element, templates => templates.Render(template, view)));

    /// <summary>Decides a file that has no holes.</summary>
    public void AddFixed(string path, string source, Element element, UnixFileMode mode = EmittedFile.DefaultMode) =>
        Add(new PlannedFile(path, mode, element, _ => FixedText.Read(source)));

    /// <summary>Decides a file whose text is already there.</summary>
    public void AddText(string path, Func<string> text, Element element, UnixFileMode mode = EmittedFile.DefaultMode) =>
        Add(new PlannedFile(path, mode, element, _ => text()));

    /// <summary>The text of a part of a file; a problem, and <see langword="null"/>, when its language cannot hold a value.</summary>
    public string? Render<TView>(string template, TView view, Element element)
        where TView : class
    {
        try
        {
            return FleetEmitter.Templates.Render(template, view);
        }
        catch (UnescapableValueException error)
        {
            Refuse(element, element.Origin, error.Message.TrimEnd('.'), "Use a simpler text");
            return null;
        }
    }

    private void Add(PlannedFile file)
    {
        var (path, element) = (file.Path, file.Element);
        if (paths.TryAdd(path, element))
            Files.Add(file);
        else
            Refuse(
                element,
                element.Origin,
                $"its file {path} is that of {paths[path].Address} too, because their names differ in case alone",
                "Give them names that differ on every file system"
            );
    }

    public void Refuse(Element element, Origin origin, string problem, string remedy) =>
        Problems.Add(new(element.Address, origin.IsKnown ? origin : element.Origin, problem, remedy));

    /// <summary>The element that a reference leads to; a problem when it leads nowhere, and <see langword="null"/>.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="declared">What it can lead to.</param>
    /// <param name="element">The element that refers.</param>
    /// <param name="what">What is referred to: "its CPU pool".</param>
    /// <param name="missing">Where it is missing: "does not exist on the host".</param>
    /// <param name="remedy">What to do when no name is near the one that is written.</param>
    public T? Resolve<T>(Reference<T> reference, Declared<T> declared, Element element, string what, string missing, string remedy)
        where T : Element
    {
        if (declared.Resolve(reference).Element is { } found)
            return found;
        Refuse(
            element,
            reference.Origin,
            $"{what} {Quoted.Text(reference.Name)} {missing}",
            NearestName.Of(reference.Name, declared.Keys) is { } nearest ? $"Did you mean \"{nearest}\"?" : remedy
        );
        return null;
    }

    public void Note(string address, string property, string reason) => notes.Add(new(target, address, property, reason));

    /// <summary>Notes what may hold for many elements: one line, with the first of them and their number.</summary>
    public void NoteOnce(string address, string property, string reason)
    {
        if (noted.TryAdd((property, reason), [address]))
            Note(address, property, reason);
        else
            noted[(property, reason)].Add(address);
    }

    /// <summary>The value of a setting; a problem when it is not known, and <see langword="default"/>.</summary>
    public T? Known<T>(Setting<T> setting, Element element, string what)
    {
        if (setting.IsKnown)
            return setting.Value;
        Refuse(element, setting.Origin, $"{what} is not known: {setting.WhyNotKnown}", "Give a value that the program knows when it runs");
        return default;
    }

    /// <summary>The value of a setting that may be absent; a problem when it is there and not known.</summary>
    public T? Known<T>(Setting<T>? setting, Element element, string what)
        where T : class => setting is { } given ? Known(given, element, what) : null;

    /// <summary>Claims a MAC address for a vNIC; the other vNIC that has it already, if there is one.</summary>
    public Element? OwnerOfMac(string mac, Element nic)
    {
        if (macAddresses.TryAdd(mac, nic))
            return null;
        return macAddresses[mac];
    }

    private NotEmitted WithCount(NotEmitted note) =>
        noted.TryGetValue((note.Property, note.Reason), out var elements) && elements.Count > 1
            ? note with
            {
                Reason = $"{note.Reason} (first of {elements.Count})",
            }
            : note;
}
