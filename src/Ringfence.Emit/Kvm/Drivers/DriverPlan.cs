using System;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The drivers of a host's kernel: which are loaded, which are refused, whose signature is demanded, and what is left to be verified.</summary>
internal sealed class DriverPlan(HostIndex index, FleetIndex fleet, PassthroughPlan passthrough, EmissionPlan plan)
{
    private readonly Host host = index.Host;

    public void Add()
    {
        var nics = host.PhysicalNics.Select(View).OfType<NicDriverView>().OrderBy(nic => nic.Name, StringComparer.Ordinal).ToList();
        if (host.Drivers is not { } configuration)
            return;
        var drivers = configuration.Drivers.Where(IsModule).Select(View).OrderBy(driver => driver.Name, StringComparer.Ordinal).ToList();
        var profile = Profile(configuration);
        var view = new DriversView
        {
            Drivers = drivers,
            Nics = nics,
            Devices = passthrough.Devices,
            Blocked = BlockedModules.Except(drivers.Select(driver => driver.Name)),
            SignedOnly = Known(configuration.RequiresSigned, "whether drivers must be signed"),
            Iommu = Known(configuration.Iommu, "whether the IOMMU is on") || passthrough.Devices.Count > 0,
            Profile = profile?.Name.Text ?? "",
            ProfileLevel = Level(profile?.AcceptanceLevel, profile),
            ProfileDrivers =
            [
                .. (profile?.AcceptableDrivers ?? ValueList<ResourceName>.Empty)
                    .Select(driver => driver.Text)
                    .Order(StringComparer.Ordinal),
            ],
            ProfileIsWhole = profile is not null && plan.Known(profile.CoversWholeInstallation, profile, "what the profile covers"),
        };
        Add("etc/modprobe.d/ringfence.conf", "modprobe.conf", view);
        if (view.Modules.Count > 0)
            Add("etc/modules-load.d/ringfence.conf", "modules-load.conf", view);
        if (view.HasCommandLine)
            Add("etc/default/grub.d/ringfence.cfg", "grub.cfg", view);
        if (view.Devices.Count > 0)
            Add("etc/udev/rules.d/10-ringfence-passthrough.rules", "passthrough.udev", view);
        Add("drivers.yml", "drivers.yml", view);
    }

    private DriverView View(Driver driver) => new(driver.Name.Text, Level(driver.Level, driver));

    private NicDriverView? View(PhysicalNic nic) =>
        nic.Driver is { } reference
        && plan.Resolve(reference, index.Drivers, nic, "its driver", "is not among those of the host", "Declare the driver") is { } driver
            ? new(nic.Name.Text, driver.Name.Text)
            : null;

    private ImageProfile? Profile(DriverConfiguration configuration) =>
        configuration.ImageProfile is { } reference
            ? plan.Resolve(reference, fleet.ImageProfiles, host, "the image profile", "does not exist in the fleet", "Declare the profile")
            : null;

    // A module is a file, and its name ends where the first dot is.
    private bool IsModule(Driver driver)
    {
        if (!driver.Name.Text.Contains('.', StringComparison.Ordinal))
            return true;
        plan.Refuse(
            driver,
            driver.Origin,
            $"no kernel module is named {Quoted.Text(driver.Name.Text)}",
            "Give the module's name, as lsmod shows it"
        );
        return false;
    }

    private string Level(Setting<AcceptanceLevel>? setting, Element? element) =>
        setting is { } given ? plan.Known(given, element!, "the acceptance level").ToString() : "";

    private bool Known(Setting<bool>? setting, string what) => setting is { } given && plan.Known(given, host, what);

    private void Add(string path, string template, DriversView view) =>
        plan.Add($"{host.Name.Text}/{path}", $"kvm/drivers/{template}.sbn", view, host);
}
