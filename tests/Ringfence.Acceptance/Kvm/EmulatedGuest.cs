using System.Linq;
using System.Xml.Linq;
using Ringfence.Emit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>An emitted domain that runs anywhere: emulated instead of on KVM, without the disks and networks that only a real host has.</summary>
internal static class EmulatedGuest
{
    /// <summary>The domain of a file, changed in nothing but what it runs on.</summary>
    public static XElement Of(EmittedFile file)
    {
        var domain = XDocument.Parse(file.Content).Root!;
        domain.SetAttributeValue("type", "qemu");
        domain.Element("cpu")?.Remove();
        foreach (var device in domain.Element("devices")!.Elements().Where(IsElsewhere).ToList())
            device.Remove();
        return domain;
    }

    private static bool IsElsewhere(XElement device) => device.Name.LocalName is "disk" or "interface";
}
