using System;
using System.Collections.Generic;
using static Ringfence.Evaluation.Tests.Generation.Scope;

namespace Ringfence.Evaluation.Tests.Generation;

/// <summary>Calls of the fluent API with values that are well-formed, and good or bad by the rules.</summary>
internal static class Parts
{
    /// <summary>Statements of the fleet's lambda; each uses names of its own.</summary>
    public static IReadOnlyList<Form> OfFleet { get; } =
    [
        Of("host", (w, _) => Host(w, $"\"{w.Name("host-")}\"")),
        Of("host", (w, _) => Host(w, $"$\"{w.Name("host-")}-{{Calc.Label({w.Text(2)})}}\"")),
        Of("hosts of a loop", (w, _) => Hosts(w, n => $"for (var {n} = 0; {n} < {w.Dice.Between(1, 4)}; {n}++)")),
        Of("hosts of an enumeration", (w, _) => Hosts(w, n => $"foreach (var {n} in Enumerable.Range(1, {w.Bounded(0, 3)}))")),
        Of(
            "hosts of an inventory",
            (w, _) =>
            {
                var spec = w.Name("s");
                w.Block(
                    $"foreach (var {spec} in Inventory.Specs.Where({w.Inside(Kind.Spec, spec, () => $"{spec} => {w.Flag(2)}")}))",
                    () => Host(w, $"$\"{w.Name("host-")}-{{{spec}.Name}}\""),
                    "}",
                    (Kind.Spec, spec)
                );
            }
        ),
        Of("hosts of an extension", (w, _) => w.Line($"fleet.Racks(\"{w.Name("rack-")}\", {w.Bounded(0, 3)}, {w.Live(2)});")),
        Of(
            "host by a method group",
            (w, _) =>
                w.Line(
                    $"fleet.KvmHost(\"{w.Name("host-")}\", Sites.Small).XenHost(\"{w.Name("host-")}\", host => host.Cpus({w.Bounded(1, 64)}));"
                )
        ),
        Of(
            "host by a class",
            (w, _) => w.Line($"((Places)new {w.Dice.Pick("North", "South")}({w.Live(2)})).Describe(fleet, \"{w.Name("site-")}\");")
        ),
        Of(
            "host by a dictionary of descriptions",
            (w, _) =>
            {
                var all = w.Name("d");
                w.Line(
                    $"var {all} = new Dictionary<string, Action<KvmHostBuilder>> {{ [\"{w.Name("host-")}\"] = Sites.Small, [\"{w.Name("host-")}\"] = host => host.Cpus({w.Bounded(1, 32)}) }};"
                );
                w.Line($"foreach (var (name, describe) in {all}) fleet.KvmHost(name, describe);");
            }
        ),
        Of(
            "directory",
            (w, d) =>
            {
                var policy =
                    $".PasswordPolicy(policy => policy.MinimumLength({w.Bounded(8, 20)}){w.Dice.Pick(".RequireComplexity()", "")}.{w.Dice.Pick($"ExpireAfter(days: {w.Bounded(1, 300)})", "NeverExpire()")})";
                w.Line(
                    $"fleet.ActiveDirectory(\"{w.Name("d")}.example.com\", out var {w.Name("dir")}, directory => directory{w.Dice.Pick(".Kerberos()", ".Authenticate(AuthenticationMechanism.Ntlm)", "")}{w.Dice.Pick(policy, "")}.Administrator(\"alice\").Administrator(\"bob\", person: Calc.Prose({w.Text(d)})).Departed(\"mallory\"));"
                );
            }
        ),
        Of(
            "accepted risk",
            (w, d) =>
                w.Line(
                    $"fleet.Accept(\"RF{w.Dice.Pick("1001", "5004", "6002", "0001")}\", because: Calc.Prose({w.Text(d)}), until: \"20{w.Dice.Between(25, 40)}-06-30\");"
                )
        ),
    ];

    public static IReadOnlyList<Form> OfHost { get; } =
    [
        Of("size", (w, d) => w.Line($"host.Cpus({w.Bounded(1, 64, d)}).Memory({w.Bounded(1, 512, d)}.GiB());")),
        Of("cluster and clock", (w, d) => w.Line($"host.Cluster(\"c\" + Calc.Label({w.Text(d)})).CpuClock({w.Bounded(1000, 4000, d)});")),
        Of(
            "scheduler",
            (w, _) =>
                w.Line(
                    w.Dice.Pick(
                        "host.FairShareScheduler();",
                        "host.GuaranteedSlotScheduler();",
                        $"host.FairShareScheduler(scheduler => scheduler.GuaranteedPool(\"rt\", cpus: {w.Bounded(1, 8)}, out _));"
                    )
                )
        ),
        Of(
            "users",
            (w, _) =>
                w.Block(
                    "host.Users(users =>",
                    () =>
                    {
                        if (w.Dice.Chance(50))
                            w.Line("users.Join(\"d1.example.com\");");
                        if (w.Dice.Chance(30))
                            w.Line("foreach (var name in new[] { \"alice\", \"mallory\" }) users.Admit(name);");
                        w.Line(
                            w.Dice.Pick(
                                $"users.Local(\"root\", password: Secret.Named(\"a/root\"));",
                                $"users.Local(name: \"op\", owner: Calc.Prose({w.Text(2)}));",
                                "users.BreakGlass(\"rescue\", Secret.Named($\"x/{\"rescue\"}\"));"
                            )
                        );
                    },
                    "});"
                )
        ),
        Of(
            "management",
            (w, _) =>
                w.Line(
                    $"host.ManagementNetwork(management => management.VirtualSwitch(\"{w.Dice.Pick("mgmt0", "sw0")}\").Vlan({w.Bounded(0, 20)}){w.Dice.Pick(".Uplink(\"eno1\")", ".Uplinks(active: \"eno1\", standby: \"eno2\")", "")}.IpAddress($\"10.0.{{{w.Bounded(0, 9)}}}.{{{w.Bounded(1, 250)}}}/24\").Firewall(firewall => firewall.Inbound(Service.{w.Dice.Pick("Ssh", "Telnet", "Https")}, from: {w.Dice.Pick("\"10.0.0.0/24\"", "\"0.0.0.0/0\"", $"$\"10.{{{w.Bounded(0, 99)}}}.0.0/16\"", "new[] { \"10.0.0.0/24\", \"192.0.2.0/24\" }")}).Outbound(Service.Tcp({w.Bounded(1, 900)}), to: \"10.0.0.53\")));"
                )
        ),
        Of(
            "drivers",
            (w, _) =>
                w.Line(
                    $"host.Drivers(drivers => drivers{w.Dice.Pick(".RequireSigned()", "", $".RequireSigned({w.Flag(1)})")}.{w.Dice.Pick("Certified(\"ixgbe\", by: \"Red Hat\")", "Uncertified(\"e1000e\")")});"
                )
        ),
        Of(
            "physical NICs",
            (w, d) =>
                w.Line(
                    $"host.PhysicalNics([\"{w.Name("eno")}\", \"{w.Name("eno")}\"], nic => nic.Trunk([.. {w.Numbers(d)}.Select(v => Calc.Bound(v, 1, 4000)).Distinct()]).Policed([10, 20]));"
                )
        ),
        Of("switch", (w, d) => Switch(w, d)),
        Of("switch", (w, d) => Switch(w, d)),
        Of("machines", (w, d) => Machines(w, d)),
        Of("machines", (w, d) => Machines(w, d)),
        Of("conditional part", (w, d) => w.Block($"if ({w.Flag(d)})", () => w.Write(OfHost!, d))),
        Of("host extension", (w, d) => w.Line($"Sizes.Sized(host, {w.Live(d)});")),
        Of(
            "accepted risk of a host",
            (w, d) =>
                w.Line(
                    $"host.Accept(\"RF{w.Dice.Pick("1001", "5004", "0001")}\", because: Calc.Prose({w.Text(d)}), until: new DateTime(2026, 1, 1).AddDays({w.Bounded(0, 900)}).ToString(\"yyyy-MM-dd\", CultureInfo.InvariantCulture));"
                )
        ),
    ];

    public static void Host(Writer w, string name) =>
        w.Block(
            $"fleet.{w.Dice.Pick("KvmHost", "KvmHost", "EsxiHost")}({name}, host =>",
            () =>
            {
                if (w.Dice.Chance(40))
                    w.Statements(w.Dice.Between(1, 2));
                for (var i = w.Dice.Between(1, 4); i > 0; i--)
                    w.Write(OfHost, 2);
            },
            "});"
        );

    private static void Hosts(Writer w, Func<string, string> head)
    {
        var n = w.Name("n");
        w.Block(head(n), () => Host(w, $"$\"{w.Name("host-")}-{{{n}}}\""), "}", (Kind.FixedInt, n));
    }

    private static void Switch(Writer w, int d) =>
        w.Block(
            $"host.VirtualSwitch(\"{w.Name("sw")}\", vswitch =>",
            () =>
            {
                w.Line($"vswitch.PortGroup(\"web\", vlan: {w.Bounded(0, 200, d)}, out var web);");
                if (w.Dice.Chance(60))
                    w.Line(
                        $"vswitch.PortGroup(\"db\", {w.Bounded(0, 30, d)}, group => group.Tier({w.Dice.Pick("\"db\"", "\"t\" + Calc.Label(" + w.Text(1) + ")")}));"
                    );
                if (w.Dice.Chance(40))
                {
                    var x = w.Name("x");
                    w.Block(
                        $"foreach (var {x} in {w.Numbers(d)}.Select(v => Calc.Bound(v, 1, 50)).Distinct())",
                        () => w.Line($"vswitch.PortGroup($\"pg-{{{x}}}\", {x});")
                    );
                }
                if (w.Dice.Chance(40))
                    w.Line(
                        w.Dice.Pick("vswitch.Uplinks([\"eno3\", \"eno4\"]);", "vswitch.AllowPromiscuous();", "vswitch.IsolateByVlan();")
                    );
                if (w.Dice.Chance(30))
                    w.Line(
                        $"vswitch.Firewall(firewall => firewall.Allow(from: web, to: Endpoint.Tier(\"db\"), Service.Tcp({w.Bounded(1, 9000, d)})));"
                    );
                if (w.Dice.Chance(30))
                    w.Line($"vswitch.MirrorAll(to: {w.Dice.Pick("Ids", "PacketRecorder")}.At($\"10.9.0.{{{w.Bounded(1, 200, d)}}}\"));");
            },
            "});"
        );

    private static void Machines(Writer w, int d)
    {
        var (name, n) = (w.Name("vm"), w.Name("n"));
        w.Block(
            w.Dice.Pick($"for (var {n} = 0; {n} < {w.Dice.Between(1, 3)}; {n}++)", $"foreach (var {n} in Calc.Up({w.Dice.Roll(4)}))"),
            () =>
                w.Block(
                    $"host.VirtualMachine($\"{name}-{{{n}}}\", vm =>",
                    () =>
                    {
                        w.Line($"vm.Cpus({w.Bounded(1, 16, d)}).Memory({w.Bounded(1, 64, d)}.GiB());");
                        if (w.Dice.Chance(50))
                            w.Line(
                                $"vm.FairShare({w.Dice.Pick("", $"weight: {w.Bounded(1, 900, d)}", $"cap: {w.Bounded(1, 100, d)}.Percent(), weight: 100")});"
                            );
                        if (w.Dice.Chance(50))
                            w.Line($"vm.Tier({w.Flag(d)} ? \"web\" : \"db\").Tag($\"tag-{{Calc.Bound({w.Live(d)}, 0, 5)}}\");");
                        if (w.Dice.Chance(60))
                            w.Line($"vm.Nic({w.Dice.Pick("\"web\"", "\"sw1/db\"", "$\"sw{Calc.Bound(" + w.Live(1) + ", 1, 9)}/web\"")});");
                        if (w.Dice.Chance(20))
                            w.Line($"vm.Sensitive({w.Flag(d)}).Guarantee({w.Bounded(1, 4, d)}.Cores());");
                        if (w.Dice.Chance(20))
                            w.Line($"foreach (var disk in new[] {{ \"root\", \"data\" }}) vm.Disk(disk, {w.Bounded(1, 90, d)}.GiB());");
                    },
                    "});"
                ),
            "}",
            (Kind.FixedInt, n)
        );
    }

    private static Form Of(string name, Action<Writer, int> write) =>
        new(
            name,
            (w, d) =>
            {
                write(w, d);
                return "";
            }
        );
}
