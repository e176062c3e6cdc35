using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Ringfence.Acceptance.VSphere;

/// <summary>The program of <c>site.yaml</c>, run once for all tests.</summary>
internal static class Site
{
    public const string FirstPassword = "first $ecret ${datacenter.moid}";

    public static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "VSphere", "site.yaml"));

    public static IReadOnlyDictionary<string, string> Config { get; } =
        new Dictionary<string, string>
        {
            ["esxi-01-password"] = FirstPassword,
            ["esxi-02-password"] = "second",
            ["management-domain"] = "example.com",
        };

    private static readonly Lazy<Task<IReadOnlyList<WireRegistration>>> Run = new(
        () => PulumiRuntime.RunAsync(Text, Config),
        LazyThreadSafetyMode.ExecutionAndPublication
    );

    public static Task<IReadOnlyList<WireRegistration>> Registrations => Run.Value;

    public static async Task<WireRegistration> Registered(string name) =>
        (await Registrations).Single(registration => registration.Name == name);
}
