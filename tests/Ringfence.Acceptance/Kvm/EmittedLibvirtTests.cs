using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Ringfence.Emit;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>libvirt's schemas and a real libvirtd read every emitted document, and what libvirtd says afterwards is what the fleet said.</summary>
[Collection(LibvirtGroup.Name)]
public sealed class EmittedLibvirtTests(LibvirtDaemon libvirt)
{
    private static readonly LibvirtKind Volume = new("storagevol", "vol-create", [], [], []);

    [Fact]
    public async Task Every_document_fits_the_schema()
    {
        foreach (var (folder, kind) in new[] { ("domains", LibvirtKind.Domain), ("networks", LibvirtKind.Network), ("volumes", Volume) })
        foreach (var file in AcceptanceFleet.Files($"libvirt/{folder}/"))
        {
            using var scratch = new ScratchFolder();
            (await VirtXmlValidate.Check(scratch.Write(file), kind)).ShouldAccept();
        }
    }

    [Fact]
    public async Task Networks_are_defined_and_read_back_as_declared()
    {
        await libvirt.Clear();
        foreach (var file in AcceptanceFleet.Files("libvirt/networks/"))
            await Define(LibvirtKind.Network, file);

        Assert.Equal(["mgmt0", "tenant0"], (await libvirt.Names(LibvirtKind.Network)).Order());
        var tenant = await Dump(LibvirtKind.Network, "tenant0");
        Assert.Equal("bridge", tenant.Element("forward")!.Attribute("mode")!.Value);
        Assert.Equal("tenant0", tenant.Element("bridge")!.Attribute("name")!.Value);
        Assert.Equal("openvswitch", tenant.Element("virtualport")!.Attribute("type")!.Value);
        Assert.Equal(["0"], Tags(tenant));
        Assert.Equal(["110"], Tags(PortGroup(tenant, "web")));
        Assert.Equal(["120"], Tags(PortGroup(tenant, "db")));
        Assert.Equal(["0"], Tags(PortGroup(tenant, "flat")));
        Assert.Equal(4094, Tags(PortGroup(tenant, "all")).Count());
        Assert.Equal("yes", PortGroup(tenant, "all").Element("vlan")!.Attribute("trunk")!.Value);
        Assert.Equal(["10"], Tags(PortGroup(await Dump(LibvirtKind.Network, "mgmt0"), "management")));
    }

    [Theory]
    [InlineData("web-1", 8_388_608, 4, 200, 200_000)]
    [InlineData("db-1", 1_048_577, 8, 10_000, 125_000)]
    [InlineData("report", 524_288, 2, 300, 100_000)]
    [InlineData("meter", 524_288, 1, 50, null)]
    [InlineData("valve", 524_288, 2, 200, null)]
    [InlineData("appliance", 1_048_576, 1, 100, null)]
    [InlineData("plain", 524_288, 1, 2, null)]
    public async Task Domain_is_defined_and_reads_back_as_declared(string name, long kibibytes, int vcpus, int shares, int? quota)
    {
        await libvirt.Clear();
        await Define(LibvirtKind.Domain, File(name));

        var domain = await Dump(LibvirtKind.Domain, name);
        Assert.Equal("KiB", domain.Element("memory")!.Attribute("unit")!.Value);
        Assert.Equal(kibibytes, (long)domain.Element("memory")!);
        Assert.Equal(kibibytes, (long)domain.Element("currentMemory")!);
        Assert.Equal(vcpus, (int)domain.Element("vcpu")!);
        Assert.Equal(shares, (int)domain.Element("cputune")!.Element("shares")!);
        Assert.Equal(quota, (int?)domain.Element("cputune")!.Element("global_quota"));
        Assert.Equal(quota is null ? null : 100_000, (int?)domain.Element("cputune")!.Element("global_period"));
    }

    [Fact]
    public async Task Critical_machine_reads_back_with_its_own_cpus_and_priority()
    {
        await libvirt.Clear();
        await Define(LibvirtKind.Domain, File("valve"));

        var tuning = (await Dump(LibvirtKind.Domain, "valve")).Element("cputune")!;
        Assert.Equal(["12", "13"], tuning.Elements("vcpupin").Select(pin => pin.Attribute("cpuset")!.Value));
        Assert.Equal("0-9", Attribute(tuning, "emulatorpin", "cpuset"));
        Assert.Equal(
            ["0 fifo 1", "1 fifo 1"],
            tuning.Elements("vcpusched").Select(each => string.Join(' ', each.Attributes().Select(attribute => attribute.Value)))
        );
    }

    [Fact]
    public async Task Devices_read_back_as_declared_and_nothing_insecure_is_added()
    {
        await libvirt.Clear();
        await Define(LibvirtKind.Domain, File("web-1"));

        var devices = (await Dump(LibvirtKind.Domain, "web-1")).Element("devices")!;
        Assert.Equal(
            ["vda virtio /var/lib/libvirt/images/web-1+root.qcow2", "vdb virtio /var/lib/libvirt/images/web-1+data.qcow2"],
            devices
                .Elements("disk")
                .Select(disk =>
                    $"{Attribute(disk, "target", "dev")} {Attribute(disk, "target", "bus")} {Attribute(disk, "source", "file")}"
                )
        );
        var nics = devices.Elements("interface").ToList();
        Assert.Equal(
            ["tenant0/web", "tenant0/flat"],
            nics.Select(nic => $"{Attribute(nic, "source", "network")}/{Attribute(nic, "source", "portgroup")}")
        );
        Assert.Equal("52:54:00:12:34:56", Attribute(nics[1], "mac", "address"));
        Assert.Equal(
            XDocument.Parse(File("web-1").Content).Descendants("mac").First().Attribute("address")!.Value,
            Attribute(nics[0], "mac", "address")
        );
        Assert.Empty(devices.Elements("graphics"));
        Assert.Empty(devices.Elements("redirdev"));
        Assert.DoesNotContain(devices.Elements("input"), input => input.Attribute("bus")!.Value == "usb");
        Assert.Equal(
            "none",
            devices.Elements("controller").Single(controller => controller.Attribute("type")!.Value == "usb").Attribute("model")!.Value
        );
        Assert.Equal("none", devices.Element("memballoon")!.Attribute("model")!.Value);
    }

    [Fact]
    public async Task Passed_through_devices_read_back_as_declared_and_every_guest_is_confined()
    {
        await libvirt.Clear();
        await Define(LibvirtKind.Domain, File("appliance"));

        var domain = await Dump(LibvirtKind.Domain, "appliance");
        var devices = domain.Element("devices")!.Elements("hostdev").ToList();
        Assert.All(devices, device => Assert.Equal("yes", device.Attribute("managed")!.Value));
        Assert.Equal(
            ["0x0000 0x3b 0x1f 0x7", "0x0001 0x01 0x00 0x0"],
            devices
                .Select(device => device.Element("source")!.Element("address")!)
                .Select(at => string.Join(' ', new[] { "domain", "bus", "slot", "function" }.Select(part => at.Attribute(part)!.Value)))
        );
        Assert.Equal(
            "dynamic apparmor yes",
            string.Join(
                ' ',
                domain
                    .Elements("seclabel")
                    .Select(label =>
                        $"{label.Attribute("type")!.Value} {label.Attribute("model")!.Value} {label.Attribute("relabel")!.Value}"
                    )
            )
        );
    }

    [Fact]
    public async Task Identity_stays_when_a_host_is_defined_again()
    {
        await libvirt.Clear();
        for (var time = 0; time < 2; time++)
        {
            var files = AcceptanceFleet.EmitAgain().Files;
            await Define(LibvirtKind.Network, files.Single(file => file.Path.EndsWith("networks/tenant0.xml")));
            await Define(LibvirtKind.Domain, files.Single(file => file.Path.EndsWith("domains/web-1.xml")));
        }

        var declared = XDocument.Parse(File("web-1").Content).Root!.Element("uuid")!.Value;
        Assert.Equal(declared, (await Dump(LibvirtKind.Domain, "web-1")).Element("uuid")!.Value);
    }

    private static EmittedFile File(string machine) => AcceptanceFleet.Files($"domains/{machine}.xml").Single();

    // Without KVM on the machine libvirtd refuses the type and nothing else: the same domain is then judged as one of QEMU's own emulation.
    // The host's CPU is no model for an emulated one.
    private async Task Define(LibvirtKind kind, EmittedFile file)
    {
        using var scratch = new ScratchFolder();
        var content = LibvirtDaemon.OffersKvm
            ? file.Content
            : file
                .Content.Replace("<domain type=\"kvm\">", "<domain type=\"qemu\">")
                .Replace("<cpu mode=\"host-model\" check=\"partial\"/>", "");
        (await libvirt.Define(kind, scratch.Write("document.xml", content))).ShouldAccept();
    }

    private async Task<XElement> Dump(LibvirtKind kind, string name) => XDocument.Parse(await libvirt.Dump(kind, name)).Root!;

    private static XElement PortGroup(XElement network, string name) =>
        network.Elements("portgroup").Single(group => group.Attribute("name")!.Value == name);

    private static IEnumerable<string> Tags(XElement element) =>
        element.Element("vlan")!.Elements("tag").Select(tag => tag.Attribute("id")!.Value);

    private static string Attribute(XElement device, string element, string attribute) =>
        device.Element(element)!.Attribute(attribute)!.Value;
}
