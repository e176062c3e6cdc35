using System;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>Switches that allow one of what is refused by default; the others stay refused.</summary>
public sealed class LooseSwitchTests
{
    private const string Changed = "02:00:00:00:00:99";

    [Fact]
    public async Task Switch_allows_what_it_says_and_nothing_more()
    {
        await using var network = await EmittedNetwork.Start(Hosts(), "kvm-01");

        foreach (var name in (string[])["forged", "mac", "promiscuous"])
        {
            var (one, two, three) = (network.Guest(name + "-1"), network.Guest(name + "-2"), network.Guest(name + "-3"));
            byte[] Packet(string to, string from, string text) => Frame.Udp(to, from, two.Ipv4, one.Ipv4, 4000, name + text);

            await SentFrame.SendAll(
                new($"{name}: honest", one, two, Packet(two.Mac, one.Mac, "-honest-packet"), true),
                new($"{name}: honest, seen by another", one, three, Packet(two.Mac, one.Mac, "-for-number-two"), name == "promiscuous"),
                new($"{name}: other MAC", one, two, Packet(two.Mac, Changed, "-from-another-mac"), name != "promiscuous"),
                new(
                    $"{name}: no IP without a firewall",
                    one,
                    two,
                    Frame.Of(two.Mac, one.Mac, 0x88B5, [.. "no-ip-but-no-firewall-either"u8]),
                    true
                )
            );
            await SentFrame.SendAll(
                new($"{name}: to the other MAC", two, one, Packet(Changed, two.Mac, "-to-another-mac"), name == "mac"),
                new(
                    $"{name}: of other switches",
                    two,
                    network.Guest("quiet-1"),
                    Packet("ff:ff:ff:ff:ff:ff", two.Mac, "-to-everybody"),
                    false
                )
            );
        }
    }

    // One switch for each, without firewall and uplinks; "quiet" has guests of its own.
    internal static Model.Fleet Hosts() =>
        Fleet
            .Define(
                "east",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                        {
                            Switch(host, "forged", vswitch => vswitch.AllowForgedTransmits());
                            Switch(host, "mac", vswitch => vswitch.AllowMacChanges());
                            Switch(host, "promiscuous", vswitch => vswitch.AllowPromiscuous());
                            Switch(host, "quiet", _ => { });
                        }
                    )
            )
            .Build();

    private static void Switch(KvmHostBuilder host, string name, Action<VirtualSwitchBuilder> allow)
    {
        host.VirtualSwitch(
            name,
            vswitch =>
            {
                vswitch.PortGroup(name + "-group", out _);
                allow(vswitch);
            }
        );
        for (var n = 1; n <= 3; n++)
            host.VirtualMachine($"{name}-{n}", vm => vm.Memory(1.GiB()).Nic(name + "-group"));
    }
}
