using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes the device drivers of a host (paper V).</summary>
/// <typeparam name="TSelf">The builder itself, so that calls chain.</typeparam>
public abstract class DriversBuilder<TSelf> : Builder
    where TSelf : DriversBuilder<TSelf>
{
    private readonly Origin origin;
    private readonly Siblings<Driver> drivers = new("driver");
    private readonly Siblings<PassthroughDevice> passthrough = new("passthrough device");
    private Reference<ImageProfile>? imageProfile;
    private Setting<bool>? requiresSigned;
    private Setting<bool>? iommu;

    private protected DriversBuilder(string driversAddress, Origin origin)
    {
        DriversAddress = driversAddress;
        this.origin = origin;
    }

    private protected string DriversAddress { get; }

    private protected TSelf Self => (TSelf)this;

    /// <summary>Installs the host from an image profile (paper V(a)).</summary>
    /// <param name="profile">The profile.</param>
    public TSelf Image(Reference<ImageProfile> profile, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        imageProfile = profile.From(nameof(profile), Here(file, line));
        return Self;
    }

    /// <summary>Loads only signed drivers.</summary>
    /// <param name="required">Whether to require signatures; true when left out.</param>
    public TSelf RequireSigned(Setting<bool>? required = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        requiresSigned = (required ?? true).From(nameof(required), Here(file, line));
        return Self;
    }

    /// <summary>Confines devices with an IOMMU.</summary>
    /// <param name="enabled">Whether it is on; true when left out.</param>
    public TSelf Iommu(Setting<bool>? enabled = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        iommu = (enabled ?? true).From(nameof(enabled), Here(file, line));
        return Self;
    }

    /// <summary>Uses a driver that someone certified (paper V(a)).</summary>
    /// <param name="name">The driver's name: <c>ixgbe</c>.</param>
    /// <param name="by">Who certified it.</param>
    /// <param name="certificate">The certificate's number or the entry in a compatibility list.</param>
    /// <param name="level">Its acceptance level; <see cref="AcceptanceLevel.VendorCertified"/> when left out.</param>
    public TSelf Certified(
        Setting<string> name,
        Setting<string> by,
        Setting<string>? certificate = null,
        Setting<AcceptanceLevel>? level = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        Add(name, level ?? AcceptanceLevel.VendorCertified, here, by, certificate);
        return Self;
    }

    /// <summary>Uses a driver that nobody certified.</summary>
    /// <param name="name">The driver's name.</param>
    /// <param name="level">Its acceptance level, if it has one.</param>
    public TSelf Uncertified(
        Setting<string> name,
        Setting<AcceptanceLevel>? level = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        Add(name, level, Here(file, line), null, null);
        return Self;
    }

    /// <summary>Lets a guest reach a PCI device directly.</summary>
    /// <param name="name">A name for the device.</param>
    /// <param name="device">The PCI address: <c>0000:03:00.0</c>.</param>
    /// <param name="to">The virtual machine.</param>
    /// <param name="approvedBecause">Why it was approved.</param>
    public TSelf Passthrough(
        Setting<string> name,
        Setting<string> device,
        Reference<VirtualMachine> to,
        Setting<string>? approvedBecause = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var claimed = passthrough.Claim(name, nameof(name), here);
        passthrough.Add(
            new()
            {
                Name = claimed,
                Address = DriversAddress + "/" + claimed.Text,
                Origin = here,
                Device = device.Parsed<PciAddress>(PciAddress.TryParse, nameof(device), here),
                Machine = to.From(nameof(to), here),
                ApprovedBecause = approvedBecause.Parsed<FreeText>(FreeText.TryParse, nameof(approvedBecause), here),
            }
        );
        return Self;
    }

    private protected virtual DriverConfiguration Complete(DriverConfiguration configuration) => configuration;

    internal DriverConfiguration Build()
    {
        Finish();
        return Complete(
            new()
            {
                ImageProfile = imageProfile,
                RequiresSigned = requiresSigned,
                Iommu = iommu,
                Drivers = All(drivers),
                Passthrough = All(passthrough),
                Origin = origin,
            }
        );
    }

    private void Add(Setting<string> name, Setting<AcceptanceLevel>? level, Origin here, Setting<string>? by, Setting<string>? certificate)
    {
        var claimed = drivers.Claim(name, nameof(name), here);
        drivers.Add(
            new()
            {
                Name = claimed,
                Address = DriversAddress + "/" + claimed.Text,
                Origin = here,
                Level = level.From(nameof(level), here),
                CertifiedBy = by.Parsed<FreeText>(FreeText.TryParse, nameof(by), here),
                Certificate = certificate.Parsed<FreeText>(FreeText.TryParse, nameof(certificate), here),
            }
        );
    }
}
