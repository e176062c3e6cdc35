using System;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

public sealed class KvmDriverTests
{
    [Fact]
    public void Declared_driver_is_loaded_and_not_blocked()
    {
        var tree = Emit(drivers => drivers.Certified("usb_storage", by: "us"));

        Assert.EndsWith("\nusb_storage\n", Content(tree, "modules-load.d/ringfence.conf"));
        Assert.DoesNotContain("usb-storage", Content(tree, "modprobe.d/ringfence.conf"));
        Assert.Contains("\ninstall uas /bin/false\n", Content(tree, "modprobe.d/ringfence.conf"));
    }

    [Theory]
    [InlineData(true, true, "module.sig_enforce=1 lockdown=integrity", "intel_iommu=on")]
    [InlineData(true, false, "module.sig_enforce=1", null)]
    [InlineData(false, true, "intel_iommu=on", "sig_enforce")]
    public void Kernel_is_told_what_is_demanded_of_it(bool signed, bool iommu, string says, string? other)
    {
        var text = Content(Emit(drivers => drivers.RequireSigned(signed).Iommu(iommu)), "grub.d/ringfence.cfg");

        Assert.Contains(says, text, StringComparison.Ordinal);
        if (other is not null)
            Assert.Equal(signed && iommu, text.Contains(other, StringComparison.Ordinal));
    }

    [Fact]
    public void Kernel_is_told_nothing_when_nothing_is_demanded() =>
        Assert.DoesNotContain(Emit(drivers => drivers.Uncertified("ixgbe")).Files, file => file.Path.Contains("grub"));

    [Fact]
    public void Guest_gets_its_device_and_the_host_leaves_it_alone()
    {
        var tree = Emit(drivers => drivers.Passthrough("gpu", "0001:3b:1f.7", to: "web-1"));

        var address = XDocument.Parse(Content(tree, "domains/web-1.xml")).Descendants("hostdev").Single().Descendants("address").Single();
        Assert.Equal(["0x0001", "0x3b", "0x1f", "0x7"], address.Attributes().Select(attribute => attribute.Value));
        Assert.Contains("KERNEL==\"0001:3b:1f.7\", ATTR{driver_override}=\"vfio-pci\"", Content(tree, "passthrough.rules"));
        Assert.EndsWith("\nvfio-pci\n", Content(tree, "modules-load.d/ringfence.conf"));
        Assert.Contains("intel_iommu=on", Content(tree, "grub.d/ringfence.cfg"));
    }

    [Fact]
    public void Device_without_an_iommu_is_refused() =>
        Refused(drivers => drivers.Iommu(false).Passthrough("gpu", "0000:3b:00.0", to: "web-1"), "gpu", "Declare .Iommu()");

    [Fact]
    public void Device_of_two_guests_is_refused() =>
        Refused(
            drivers => drivers.Passthrough("gpu", "0000:3b:00.0", to: "web-1").Passthrough("same", "3b:00.0", to: "web-1"),
            "same",
            "is that of east/kvm-01/drivers/gpu too"
        );

    [Fact]
    public void Device_of_a_machine_that_does_not_exist_is_refused_with_the_nearest_one() =>
        Refused(drivers => drivers.Passthrough("gpu", "0000:3b:00.0", to: "web-2"), "gpu", "Did you mean \"web-1\"?");

    [Fact]
    public void Driver_that_no_module_can_be_is_refused() =>
        Refused(drivers => drivers.Uncertified("vmw.ahci"), "vmw.ahci", "no kernel module");

    [Fact]
    public void Nic_whose_driver_the_host_does_not_have_is_refused() =>
        Refusals.Only(
            KvmFleets.OneHost(host =>
                host.Drivers(drivers => drivers.Uncertified("ixgbe")).PhysicalNic("eno3", nic => nic.Driver("ixgbf"))
            ),
            "east/kvm-01/nics/eno3",
            "Did you mean \"ixgbe\"?"
        );

    [Fact]
    public void Image_profile_that_does_not_exist_is_refused() =>
        Refusals.Only(KvmFleets.OneHost(host => host.Drivers(drivers => drivers.Image("gold"))), "east/kvm-01", "\"gold\" does not exist");

    [Fact]
    public void What_no_file_can_bring_about_is_listed_for_verification()
    {
        var tree = FleetEmitter.Emit(
            KvmFleets.OneHost(
                host =>
                    host.Drivers(drivers => drivers.Image("gold").RequireSigned().Certified("ixgbe", by: "Red Hat"))
                        .PhysicalNic("eno3", nic => nic.Driver("ixgbe")),
                fleet =>
                    fleet.ImageProfile(
                        "gold",
                        out _,
                        image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported).AcceptDrivers(["ixgbe", "e1000e"])
                    )
            )
        );

        Assert.Contains(
            """
            image_profile:
              name: "gold"
              covers_whole_installation: true
              acceptance_level: "PartnerSupported"
              acceptable_drivers:
                - "e1000e"
                - "ixgbe"
            signed_only: true
            iommu: false
            drivers:
              - name: "ixgbe"
                acceptance_level: "VendorCertified"
            nics:
              - name: "eno3"
                driver: "ixgbe"
            blocked:
            """,
            Content(tree, "drivers.yml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_guest_is_confined_and_its_host_demands_it()
    {
        var tree = FleetEmitter.Emit(KvmFleets.OneMachine(_ => { }));

        Assert.Equal("apparmor", XDocument.Parse(Content(tree, "web-1.xml")).Descendants("seclabel").Single().Attribute("model")!.Value);
        Assert.Contains("\nsecurity_require_confined = 1\n", Content(tree, "etc/libvirt/qemu.conf"));
    }

    private static EmittedTree Emit(Action<BuiltInDriversBuilder> drivers) =>
        FleetEmitter.Emit(KvmFleets.OneMachine(_ => { }, host => host.Drivers(drivers)));

    private static void Refused(Action<BuiltInDriversBuilder> drivers, string name, string says) =>
        Refusals.Only(KvmFleets.OneMachine(_ => { }, host => host.Drivers(drivers)), "east/kvm-01/drivers/" + name, says);

    private static string Content(EmittedTree tree, string path) =>
        tree.Files.Single(file => file.Path.EndsWith(path, StringComparison.Ordinal)).Content;
}
