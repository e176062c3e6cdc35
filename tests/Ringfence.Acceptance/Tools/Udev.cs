using System;
using System.Linq;
using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>udev rules, judged by udev: it reads all rules before it tries them on a device, and names the lines that it does not take.</summary>
internal static class Udev
{
    private const string OnTheLoopback = """
        mkdir -p /etc/udev/rules.d
        mount -t tmpfs tmpfs /etc/udev/rules.d
        cp "$1" /etc/udev/rules.d/10-judged.rules
        udevadm test --action=add /sys/devices/virtual/net/lo 2>&1
        """;

    /// <summary>Checks rules, where the machine's own are out of sight.</summary>
    /// <param name="file">The path of the rules.</param>
    public static async Task<Judgement> Check(string file)
    {
        Requires.Tool("udevadm");
        await Requires.Namespaces();
        var result = await Command.Run("unshare", ["-m", "--propagation", "private", "sh", "-euc", OnTheLoopback, "sh", file]);
        var about = result.Output.Split('\n').Where(line => line.Contains("10-judged.rules", StringComparison.Ordinal)).ToList();
        return new(about is ["Reading rules file: /etc/udev/rules.d/10-judged.rules"], result);
    }
}
