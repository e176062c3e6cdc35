using System.Linq;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>A name for a management switch that no other switch of the host has.</summary>
internal static class ManagementSwitchName
{
    public static string Free(Host host) =>
        Enumerable
            .Range(0, host.VirtualSwitches.Count + host.VirtualMachines.Count + 1)
            .Select(number => "mgmt" + CSharpText.Of(number))
            .First(name => !IsTaken(name, host));

    private static bool IsTaken(string name, Host host) =>
        host.VirtualSwitches.Any(vswitch => vswitch.Name.Text == name).IsTrue
        || host.VirtualMachines.Any(machine => machine.Name.Text == name).IsTrue;
}
