namespace Ringfence.Evaluation.Tests.Constructs;

internal static class OutsideConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "command-line arguments",
            """
            fleet.Show(System.Environment.GetCommandLineArgs().Length);
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "environment variables",
            """
            fleet.Show(System.Environment.GetEnvironmentVariable("RINGFENCE_NOT_SET") ?? "unset");
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "name and processors of the machine",
            """
            fleet.Show(System.Environment.MachineName).Show(System.Environment.ProcessorCount);
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "the clock",
            """
            fleet.Show(DateTime.UtcNow.Year).Show(DateTimeOffset.Now.Year).Show(DateTime.Today.Year);
            var watch = System.Diagnostics.Stopwatch.StartNew();
            fleet.Show(watch.IsRunning);
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "files",
            """
            fleet.Show(System.IO.File.Exists("/nowhere/at/all"));
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "random numbers",
            """
            fleet.Show(new Random(5).Next(10)).Show(Random.Shared.Next(1, 2));
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "new identifiers",
            """
            fleet.Show(Guid.NewGuid().ToString().Length);
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "reflection",
            """
            fleet.Show(typeof(string).GetMethods().Length > 5);
            """,
            WhyUnknown: "reflection is never run"
        ),
        new(
            "objects made by reflection",
            """
            fleet.Show(((List<int>)Activator.CreateInstance(typeof(List<int>))!).Count);
            """,
            WhyUnknown: "reflection is never run"
        ),
        new(
            "hash codes of strings",
            """
            fleet.Show("web".GetHashCode() == "web".GetHashCode() ? "same" : "different");
            """,
            WhyUnknown: "they differ from run to run"
        ),
        new(
            "the current culture",
            """
            fleet.Show(CultureInfo.CurrentCulture.Name);
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "the console",
            """
            fleet.Show(Console.In.Peek() < -5);
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "external methods",
            """
            fleet.Show(GetPid() > 0);
            ---
            [System.Runtime.InteropServices.DllImport("libc", EntryPoint = "getpid")]
            private static extern int GetPid();
            """,
            WhyUnknown: "native code is never run"
        ),
        new(
            "both sides of an unknown condition",
            """
            if (System.Environment.GetEnvironmentVariable("RINGFENCE_NOT_SET") is null)
                fleet.Show("unset");
            else
                fleet.Show("set");
            """,
            WhyUnknown: "both fleets are looked at"
        ),
        new(
            "the end of a line",
            """
            fleet.Show(new StringBuilder("a").AppendLine().Length).Show(Environment.NewLine.Length);
            """,
            WhyUnknown: "it differs between operating systems"
        ),
        new(
            "a loop with an unknown number of rounds",
            """
            for (
                var i = 0;
                i
                    < int.Parse(
                        System.Environment.GetEnvironmentVariable("RINGFENCE_NOT_SET") ?? "2",
                        CultureInfo.InvariantCulture
                    );
                i++
            )
                fleet.Show(i);
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "a variable that an unknown branch may change",
            """
            var vlan = 5;
            if (System.Environment.ProcessorCount > 0)
                vlan += 10;
            fleet.Show(vlan);
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "a loop over an unknown collection",
            """
            foreach (
                var name in (System.Environment.GetEnvironmentVariable("RINGFENCE_NOT_SET") ?? "a,b").Split(',')
            )
                fleet.KvmHost(name, host => host.Cpus(4));
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "unknown values in text and numbers",
            """
            var n = int.Parse(
                System.Environment.GetEnvironmentVariable("RINGFENCE_NOT_SET") ?? "3",
                CultureInfo.InvariantCulture
            );
            fleet
                .KvmHost(
                    "kvm-01",
                    host => host.Cpus(n * 2).VirtualSwitch("t", vswitch => vswitch.PortGroup($"web-{n}", 100 + n))
                )
                .Show("known");
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "an unknown value that a caught exception hides",
            """
            var n = 1;
            try
            {
                n = int.Parse(
                    System.Environment.GetEnvironmentVariable("RINGFENCE_NOT_SET") ?? "x",
                    CultureInfo.InvariantCulture
                );
            }
            catch (FormatException)
            {
                n = 2;
            }
            fleet.Show(n);
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "an unknown key of a dictionary",
            """
            var d = new Dictionary<string, int> { ["a"] = 1 };
            d[System.Environment.GetEnvironmentVariable("RINGFENCE_NOT_SET") ?? "a"] = 7;
            fleet.Show(d["a"]).Show(d.Count);
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "an unknown index of an array",
            """
            var a = new[] { 1, 2, 3 };
            a[System.Environment.ProcessorCount > 0 ? 0 : 1] = 9;
            a[
                int.Parse(
                    System.Environment.GetEnvironmentVariable("RINGFENCE_NOT_SET") ?? "2",
                    CultureInfo.InvariantCulture
                )
            ] = 8;
            fleet.Show(a);
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "an unknown item in a list",
            """
            var l = new List<string> { "a", System.Environment.MachineName, "c" };
            fleet.Show(l[0]).Show(l.Count).Show(l[2]).Show(l[1].Length > 500);
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "an unknown value as argument and result",
            """
            fleet
                .Show(Twice(System.Environment.ProcessorCount) > 0)
                .Show(Pick(System.Environment.ProcessorCount, 3));
            ---
            private static int Twice(int n) => n * 2;

            private static int Pick(int unknown, int known) => known;
            """,
            WhyUnknown: "known when the program runs"
        ),
        new(
            "an unknown switch",
            """
            fleet.Show(
                (System.Environment.GetEnvironmentVariable("RINGFENCE_NOT_SET") ?? "b") switch
                {
                    "a" => 1,
                    "b" => 2,
                    _ => 3,
                }
            );
            switch (System.Environment.GetEnvironmentVariable("RINGFENCE_NOT_SET"))
            {
                case "x":
                    fleet.Show("x");
                    break;
                case null:
                    fleet.Show("none");
                    break;
                default:
                    fleet.Show("other");
                    break;
            }
            """,
            WhyUnknown: "known when the program runs"
        ),
    ];
}
