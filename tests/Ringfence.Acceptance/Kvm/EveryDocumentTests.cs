using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Ringfence.Emit;
using Ringfence.Samples.Tests;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>Every domain and network that is emitted for the samples and for random hosts: libvirt takes each, and says afterwards all that it was told.</summary>
[Collection(LibvirtGroup.Name)]
public sealed class EveryDocumentTests(LibvirtDaemon libvirt)
{
    private static readonly (string Folder, LibvirtKind Kind)[] Kinds =
    [
        ("domains", LibvirtKind.Domain),
        ("networks", LibvirtKind.Network),
    ];

    [Fact]
    public async Task Quickstart_is_read_back_as_declared() => await ReadBack(await Written(Sample.Quickstart), atLeast: 4);

    [Fact]
    public async Task Datacentre_is_read_back_as_declared() => await ReadBack(await Written(Sample.Datacentre), atLeast: 1_000);

    [Fact]
    public async Task Random_hosts_are_read_back_as_declared() =>
        await ReadBack(
            [
                .. Enumerable
                    .Range(0, 12)
                    .SelectMany(seed => FleetEmitter.Emit(new RandomMachines(seed).Build()).Files)
                    .Select(file => (file.Path, file.Content)),
            ],
            atLeast: 36
        );

    private static async Task<List<(string Path, string Content)>> Written(Sample sample)
    {
        using var scratch = new ScratchFolder();
        var (exitCode, output) = await sample.Run("synth", "--out", scratch.Path);
        Assert.True(exitCode == 0, output);
        var files = Directory.EnumerateFiles(scratch.Path, "*.xml", SearchOption.AllDirectories);
        return [.. files.Select(file => (Path.GetRelativePath(scratch.Path, file), File.ReadAllText(file)))];
    }

    // All fit the schema. Of those that differ in names alone libvirtd is asked about one.
    private async Task ReadBack(IReadOnlyList<(string Path, string Content)> files, int atLeast)
    {
        var all = 0;
        await libvirt.Clear();
        foreach (var (folder, kind) in Kinds)
        {
            var documents = files.Where(file => file.Path.Contains($"libvirt/{folder}/")).Select(file => file.Content).ToList();
            all += documents.Count;
            using var scratch = new ScratchFolder();
            var paths = documents.Select((content, i) => scratch.Write($"{i}.xml", content)).ToList();
            (await VirtXmlValidate.CheckAll(paths, kind)).ShouldAccept();
            foreach (var document in documents.Select(content => XDocument.Parse(content).Root!).DistinctBy(DeclaredXml.Shape))
                await ReadBack(kind, document);
        }
        Assert.True(all >= atLeast, $"Only {all} documents are emitted.");
    }

    private async Task ReadBack(LibvirtKind kind, XElement declared)
    {
        if (!LibvirtDaemon.OffersKvm && kind == LibvirtKind.Domain)
        {
            declared.SetAttributeValue("type", "qemu");
            declared.Element("cpu")!.Remove();
        }
        using var scratch = new ScratchFolder();
        (await libvirt.Define(kind, scratch.Write("document.xml", declared.ToString()))).ShouldAccept();

        var name = declared.Element("name")!.Value;
        var actual = XDocument.Parse(await libvirt.Dump(kind, name)).Root!;
        Assert.Empty(DeclaredXml.Missing(declared, actual));
        (await libvirt.Virsh([.. kind.Undefine, name])).ByExitCode().ShouldAccept();
    }
}
