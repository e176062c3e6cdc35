using System.Xml.Linq;
using Ringfence.Emit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>An emitted domain that runs anywhere: emulated instead of on KVM, without the disks, networks and confinement that only a real host has.</summary>
internal static class EmulatedGuest
{
    /// <summary>The domain of a file, changed in nothing but what it runs on.</summary>
    /// <param name="file">The file.</param>
    /// <param name="image">A raw image in the place of its disks; without, it has none.</param>
    public static XElement Of(EmittedFile file, string? image = null)
    {
        var domain = XDocument.Parse(file.Content).Root!;
        domain.SetAttributeValue("type", "qemu");
        domain.Element("cpu")?.Remove();
        // Confinement by AppArmor is up to the kernel of a real host.
        domain.Element("seclabel")?.Remove();
        var devices = domain.Element("devices")!;
        devices.Elements("interface").Remove();
        if (image is null)
            devices.Elements("disk").Remove();
        foreach (var disk in devices.Elements("disk"))
        {
            disk.Element("driver")!.ReplaceWith(new XElement("driver", new XAttribute("name", "qemu"), new XAttribute("type", "raw")));
            disk.Element("source")!.SetAttributeValue("file", image);
            disk.Add(new XElement("shareable"));
        }
        return domain;
    }
}
