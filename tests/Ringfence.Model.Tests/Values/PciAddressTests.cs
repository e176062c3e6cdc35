using CsCheck;
using Xunit;

namespace Ringfence.Tests;

public sealed class PciAddressTests
{
    [Theory]
    [InlineData("0000:03:00.0", "0000:03:00.0")]
    [InlineData("03:00.0", "0000:03:00.0")]
    [InlineData("FFFF:FF:1F.7", "ffff:ff:1f.7")]
    public void Text_is_read_and_written_with_its_domain(string text, string written) =>
        Assert.Equal(written, PciAddress.Parse(text).ToString());

    [Fact]
    public void Parts_are_hexadecimal()
    {
        var address = PciAddress.Parse("0001:af:1e.3");
        Assert.Equal((1, 0xAF, 0x1E, 3), (address.Domain, address.Bus, address.Device, address.Function));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3:0.0")]
    [InlineData("00:03:00.0")]
    [InlineData("0000:03:00")]
    [InlineData("0000:03:00.00")]
    [InlineData("0000:03:00.8")]
    [InlineData("0000:03:20.0")]
    [InlineData("0000:0g:00.0")]
    [InlineData("0:0000:03:00.0")]
    [InlineData("pci_0000_03_00_0")]
    [InlineData("0000:03:00.0 ")]
    public void Text_that_is_no_address_is_malformed(string? text) => Reading.Rejects<string?, PciAddress>(PciAddress.TryParse, text);

    [Fact]
    public void Every_address_reads_back() =>
        Gen.Select(Gen.Int[0, 0xFFFF], Gen.Int[0, 0xFF], Gen.Int[0, 0x1F], Gen.Int[0, 7])
            .Sample(
                (domain, bus, device, function) =>
                {
                    var text = $"{domain:x4}:{bus:x2}:{device:x2}.{function:x}";
                    Assert.Equal(text, PciAddress.Parse(text).ToString());
                    Reading.ReadsBack(PciAddress.TryParse, PciAddress.Parse(text));
                }
            );

    [Fact]
    public void Any_text_is_an_address_or_a_problem() => Reading.IsTotal<PciAddress>(PciAddress.TryParse);
}
