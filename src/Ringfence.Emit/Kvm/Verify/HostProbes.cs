using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The questions to a running host that follow from the model itself and from no file: under which requirement, for which element.</summary>
internal static class HostProbes
{
    public static IEnumerable<(string Id, string Element, Probe Probe)> Of(Host host) =>
        [
            .. host.Management is { } management ? OfManagement(host, management) : [],
            .. host.Users is { } users ? OfUsers(host, users) : [],
            .. host.Drivers is { } drivers ? OfDrivers(host, drivers) : [],
        ];

    private static IEnumerable<(string, string, Probe)> OfManagement(Host host, ManagementNetwork management)
    {
        // What cannot be told was refused when the files were planned: there is nothing to report here.
        if (ManagementLink.Of(management, new EmissionPlan("")) is not { } link)
            yield break;
        var element = management.Address;
        if (management.IpAddress is { IsKnown: true } address)
            yield return (
                "RF5001",
                element,
                Probe.Of(
                    "interface-has-address",
                    ("interface", link.Interface),
                    ("address", address.Value.ToString()),
                    ("gateway", management.Gateway is { IsKnown: true } gateway ? gateway.Value.Address.ToString() : "")
                )
            );
        if (link.Vlan.Number is { } number)
            yield return (
                "RF5005",
                element,
                Probe.Of("interface-has-vlan", ("interface", link.Interface), ("bridge", link.Bridge ?? ""), ("vlan", $"{number}"))
            );
        if (link.IsBonded)
            yield return (
                "RF5004",
                element,
                Probe.Of(
                    "uplinks-stand-by",
                    ("bond", ManagementLink.Bond),
                    ("bridge", link.Bridge ?? ""),
                    ("uplinks", string.Join(' ', link.Uplinks))
                )
            );
        foreach (var uplink in link.Uplinks.Where(uplink => uplink != link.Interface))
            yield return ("RF5008", element, Probe.Of("interface-has-no-address", ("interface", uplink)));
        if (host.VirtualSwitches.Count > 0)
            foreach (var vswitch in host.VirtualSwitches.Select(vswitch => vswitch.Name.Text).Where(name => name != link.Bridge))
                yield return ("RF5008", element, Probe.Of("interface-has-no-address", ("interface", vswitch)));
    }

    private static IEnumerable<(string, string, Probe)> OfUsers(Host host, UserManagement users)
    {
        var locals = users.Accounts.Where(account => account.Kind != HostAccountKind.Directory).ToList();
        foreach (var account in locals)
            yield return (
                "RF1006",
                account.Address,
                Probe.Of(account.Password is null ? "account-is-locked" : "account-has-password", ("name", account.Name.Text))
            );
        var withPassword = locals.Where(account => account.Password is not null).Select(account => account.Name.Text);
        yield return (
            "RF1004",
            host.Address,
            Probe.Of("nobody-else-has-password", ("accounts", string.Join(' ', withPassword.Order(StringComparer.Ordinal))))
        );
    }

    private static IEnumerable<(string, string, Probe)> OfDrivers(Host host, DriverConfiguration drivers)
    {
        if (drivers.RequiresSigned is { IsKnown: true, Value: true })
            foreach (var driver in drivers.Drivers)
                yield return ("RF4004", driver.Address, Probe.Of("driver-is-signed", ("name", driver.Name.Text)));
        foreach (var nic in host.PhysicalNics)
            if (nic.Driver is { } driver)
                yield return (
                    "RF4003",
                    nic.Address,
                    Probe.Of("interface-has-driver", ("interface", nic.Name.Text), ("driver", driver.Name))
                );
        foreach (var device in drivers.Passthrough)
            if (device.Device.IsKnown)
                yield return ("RF4006", device.Address, Probe.Of("device-is-set-aside", ("device", device.Device.Value.ToString())));
    }
}
