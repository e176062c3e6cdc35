namespace Ringfence.Evaluation.Tests.Constructs;

internal static class ErrorConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "malformed value",
            """
            fleet.KvmHost(
                "kvm-01",
                host => host.VirtualSwitch("t", vswitch => vswitch.PortGroup("web", vlan: 4000 + 1000))
            );
            """
        ),
        new(
            "malformed name",
            """
            fleet.KvmHost("kvm/01", host => host.Cpus(4));
            """
        ),
        new(
            "duplicate name",
            """
            foreach (var n in new[] { 1, 2, 1 })
                fleet.KvmHost($"kvm-{n}", host => host.Cpus(4));
            """
        ),
        new(
            "number out of range",
            """
            fleet.KvmHost("kvm-01", host => host.Cpus(0));
            """
        ),
        new(
            "malformed value in a nested description",
            """
            fleet.KvmHost(
                "kvm-01",
                host =>
                    host.ManagementNetwork(management =>
                        management.Firewall(firewall => firewall.Inbound(Service.Ssh, from: "10.0.0.0/33"))
                    )
            );
            """
        ),
        new(
            "builder used too late",
            """
            KvmHostBuilder? kept = null;
            fleet.KvmHost("kvm-01", host => kept = host);
            kept!.Cpus(4);
            """
        ),
        new(
            "null where something is needed",
            """
            fleet.KvmHost("kvm-01", null!);
            """
        ),
        new(
            "errors of the fluent API are caught",
            """
            try
            {
                fleet.KvmHost("kvm-01", host => host.Cpus(-1));
            }
            catch (MalformedValueException e)
            {
                fleet.Show(e.ParameterName).Show(e.Value).Show(e.Problem);
            }
            try
            {
                fleet.KvmHost("x", h => { }).KvmHost("x", h => { });
            }
            catch (FleetException e)
            {
                fleet.Show(e.GetType() == typeof(DuplicateNameException));
            }
            """
        ),
        new(
            "errors of values",
            """
            try
            {
                fleet.Show(VlanId.Tagged(5000).ToString());
            }
            catch (MalformedValueException e)
            {
                fleet.Show(e.ParameterName);
            }
            fleet.Show(Cidr.TryParse("10.0.0.0/33", out _, out var problem)).Show(problem.Length > 0);
            """
        ),
        new(
            "an exception of the user ends the description",
            """
            fleet.Show("before");
            throw new InvalidOperationException("stop");
            """,
            WhyUnknown: "the exception belongs to the program, not to the fluent API"
        ),
    ];
}
