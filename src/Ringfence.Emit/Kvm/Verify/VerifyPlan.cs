using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>What must hold on a host, requirement by requirement, for the program there that looks.</summary>
internal sealed class VerifyPlan(Host host, EmissionPlan plan)
{
    // Not every file carries a requirement of the paper, but none may be other than written.
    private const string AnyFile = "files";
    private const string AnyFileTitle = "Keep every file as the fleet says";

    private readonly Dictionary<(string Id, string Element), List<Probe>> requirements = [];

    public void Add(IReadOnlyList<RenderedFile> files)
    {
        foreach (var file in files)
            Add(file);
        foreach (var (id, element, probe) in HostProbes.Of(host))
            Add(id, element, probe);
        var views = requirements
            .OrderBy(entry => entry.Key.Id, StringComparer.Ordinal)
            .ThenBy(entry => entry.Key.Element, StringComparer.Ordinal)
            .Select(entry => new RequirementView(entry.Key.Id, TitleOf(entry.Key.Id), entry.Key.Element, entry.Value))
            .ToList();
        plan.Add(
            $"{host.Name.Text}/{HostPath.Requirements}",
            "kvm/deployment/requirements.json.sbn",
            new RequirementsView(host.Address, views),
            host
        );
    }

    private void Add(RenderedFile rendered)
    {
        var (file, element) = (rendered.File, rendered.Element.Address);
        var path = file.Path[(host.Name.Text.Length + 1)..];
        var kind = FileKinds.Of(path);
        var place = HostPath.Of(path);
        var asWritten = Probe.Of(
            "file-is-as-written",
            ("path", place),
            ("sha256", Manifest.Hash(file.Bytes.Span)),
            ("mode", FileModes.Format(file.Mode))
        );
        foreach (var id in kind.Requirements.DefaultIfEmpty(AnyFile))
        {
            Add(id, element, asWritten);
            foreach (var probe in kind.Probes)
                Add(id, element, Probe.Of(probe, ("path", place)));
        }
    }

    private void Add(string id, string element, Probe probe)
    {
        if (requirements.TryGetValue((id, element), out var probes))
            probes.Add(probe);
        else
            requirements.Add((id, element), [probe]);
    }

    private static string TitleOf(string id) => id == AnyFile ? AnyFileTitle : RequirementTitles.All[id];
}
