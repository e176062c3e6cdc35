using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Harness;

[Collection(LibvirtGroup.Name)]
public sealed class LibvirtDaemonTests(LibvirtDaemon libvirt)
{
    [Fact]
    public async Task Objects_are_defined_and_read_back()
    {
        await libvirt.Clear();

        (await Define(LibvirtKind.NetworkFilter, LibvirtXml.NetworkFilter)).ShouldAccept();
        (await Define(LibvirtKind.Network, LibvirtXml.Network)).ShouldAccept();
        (await Define(LibvirtKind.Domain, LibvirtXml.Domain)).ShouldAccept();

        Assert.Contains("<shares>2048</shares>", await libvirt.Dump(LibvirtKind.Domain, "web-1"), StringComparison.Ordinal);
        Assert.Contains("<tag id='110'/>", await libvirt.Dump(LibvirtKind.Network, "tenant0"), StringComparison.Ordinal);
        Assert.Contains("action='drop'", await libvirt.Dump(LibvirtKind.NetworkFilter, "ringfence-web"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kvm_domain_is_defined_where_there_is_kvm()
    {
        await libvirt.Clear();

        var judgement = await Define(LibvirtKind.Domain, LibvirtXml.Domain, "type='qemu'", "type='kvm'");

        Assert.Equal(LibvirtDaemon.OffersKvm, judgement.Accepted);
    }

    [Fact]
    public async Task Same_object_is_defined_twice()
    {
        await libvirt.Clear();

        (await Define(LibvirtKind.Domain, LibvirtXml.Domain)).ShouldAccept();
        (await Define(LibvirtKind.Domain, LibvirtXml.Domain)).ShouldAccept();

        Assert.Equal(["web-1"], await libvirt.Names(LibvirtKind.Domain));
    }

    [Fact]
    public async Task Clear_removes_what_was_defined_and_keeps_the_stock_filters()
    {
        await libvirt.Clear();
        (await Define(LibvirtKind.NetworkFilter, LibvirtXml.NetworkFilter)).ShouldAccept();
        (await Define(LibvirtKind.Network, LibvirtXml.Network)).ShouldAccept();
        (await Define(LibvirtKind.Domain, LibvirtXml.Domain)).ShouldAccept();
        Assert.Equal(["ringfence-web"], await libvirt.Names(LibvirtKind.NetworkFilter));

        await libvirt.Clear();

        Assert.Empty(await libvirt.Names(LibvirtKind.Domain));
        Assert.Empty(await libvirt.Names(LibvirtKind.Network));
        Assert.Empty(await libvirt.Names(LibvirtKind.NetworkFilter));
        Assert.Contains("no-mac-spoofing", (await libvirt.Virsh("nwfilter-list")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<vcpu>1</vcpu>", "<vcpu>1</vcpu><ringfence/>", "ringfence")]
    [InlineData("<shares>2048</shares>", "<shares>999999999</shares>", "shares")]
    [InlineData("<vcpu>1<", "<vcpu>9999<", "Maximum CPUs")]
    public async Task Faulty_domain_is_rejected(string good, string bad, string because) =>
        (await Define(LibvirtKind.Domain, LibvirtXml.Domain, good, bad)).ShouldReject(because);

    [Theory]
    [InlineData("id='110'", "id='5000'", "vlan")]
    [InlineData("mode='bridge'", "mode='brigde'", "forward")]
    public async Task Faulty_network_is_rejected(string good, string bad, string because) =>
        (await Define(LibvirtKind.Network, LibvirtXml.Network, good, bad)).ShouldReject(because);

    [Theory]
    [InlineData("action='drop'", "action='explode'", "filter")]
    [InlineData("'22'", "'70000'", "filter")]
    public async Task Faulty_filter_is_rejected(string good, string bad, string because) =>
        (await Define(LibvirtKind.NetworkFilter, LibvirtXml.NetworkFilter, good, bad)).ShouldReject(because);

    [Fact]
    public async Task Machine_is_left_untouched()
    {
        await libvirt.Clear();
        (await Define(LibvirtKind.Network, LibvirtXml.Network)).ShouldAccept();

        Assert.True(File.Exists(Path.Combine(libvirt.Folder, "etc/libvirt/qemu/networks/tenant0.xml")));
        Assert.False(File.Exists("/etc/libvirt/qemu/networks/tenant0.xml"));
    }

    [Fact]
    public async Task Disposed_daemon_leaves_no_process_and_no_folder()
    {
        var daemon = new LibvirtDaemon();
        Assert.Equal(0, (await daemon.Virsh("version")).ExitCode);
        Assert.NotEmpty(ProcessesThatMention(daemon.Folder));

        await daemon.DisposeAsync();

        Assert.Empty(ProcessesThatMention(daemon.Folder));
        Assert.False(Directory.Exists(daemon.Folder));
    }

    private static string[] ProcessesThatMention(string text) =>
        [
            .. Directory
                .GetDirectories("/proc")
                .Where(folder => char.IsAsciiDigit(folder[6]))
                .Where(folder => CommandLine(folder).Contains(text)),
        ];

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText($"{folder}/cmdline");
        }
        catch (IOException)
        {
            return ""; // it ended while we looked
        }
    }

    private async Task<Judgement> Define(LibvirtKind kind, string text, string good = "<", string bad = "<")
    {
        Assert.Contains(good, text);
        using var scratch = new ScratchFolder();
        return await libvirt.Define(kind, scratch.Write("document.xml", text.Replace(good, bad)));
    }
}
