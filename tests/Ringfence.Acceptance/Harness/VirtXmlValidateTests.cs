using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Harness;

public sealed class VirtXmlValidateTests
{
    [Fact]
    public async Task Good_documents_are_accepted()
    {
        (await Judge(LibvirtKind.Domain, LibvirtXml.Domain)).ShouldAccept();
        (await Judge(LibvirtKind.Network, LibvirtXml.Network)).ShouldAccept();
        (await Judge(LibvirtKind.NetworkFilter, LibvirtXml.NetworkFilter)).ShouldAccept();
    }

    [Theory]
    [InlineData("<vcpu>1</vcpu>", "<vcpus>1</vcpus>")]
    [InlineData("type='virtio'", "kind='virtio'")]
    [InlineData("<domain type='qemu'>", "<domain type='toaster'>")]
    public async Task Faulty_domain_is_rejected(string good, string bad) =>
        (await Judge(LibvirtKind.Domain, LibvirtXml.Domain, good, bad)).ShouldReject("domain");

    [Theory]
    [InlineData("id='110'", "id='5000'")]
    [InlineData("default='yes'", "default='perhaps'")]
    public async Task Faulty_network_is_rejected(string good, string bad) =>
        (await Judge(LibvirtKind.Network, LibvirtXml.Network, good, bad)).ShouldReject("network");

    [Theory]
    [InlineData("'22'", "'70000'")]
    [InlineData("action='drop'", "action='explode'")]
    public async Task Faulty_filter_is_rejected(string good, string bad) =>
        (await Judge(LibvirtKind.NetworkFilter, LibvirtXml.NetworkFilter, good, bad)).ShouldReject("filter");

    private static async Task<Judgement> Judge(LibvirtKind kind, string text, string good = "<", string bad = "<")
    {
        Assert.Contains(good, text);
        using var scratch = new ScratchFolder();
        return await VirtXmlValidate.Check(scratch.Write("document.xml", text.Replace(good, bad)), kind);
    }
}
