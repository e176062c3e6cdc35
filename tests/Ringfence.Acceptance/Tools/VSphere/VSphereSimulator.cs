using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>
/// The vSphere simulator of the library govmomi, with a program of ours that creates in it what a Pulumi program registered and reads it
/// back in a second session, both through the vSphere API.
/// </summary>
/// <remarks>
/// Takes references as strictly as the provider: an id where a managed object id belongs is refused. Knows privileges by name. Accepts
/// senseless numbers (VLAN 5000). What it cannot hold is named in the report.
/// </remarks>
internal static class VSphereSimulator
{
    private static readonly string Sources = Path.Combine(AppContext.BaseDirectory, "Tools", "VSphere", "simulator");

    private static readonly Dictionary<string, string> Environment = new()
    {
        ["GO111MODULE"] = "off",
        ["GOPATH"] = "/usr/share/gocode",
        ["GOFLAGS"] = "-trimpath",
    };

    private static readonly Lazy<Task<string>> Program = new(Compile, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Creates resources and reads them back.</summary>
    /// <param name="registrations">What <see cref="PulumiRuntime.RunAsync"/> returned: ids in it are what references are resolved by.</param>
    public static async Task<VSphereReport> ApplyAsync(IReadOnlyList<WireRegistration> registrations)
    {
        var judgement = await CheckAsync(registrations);
        judgement.ShouldAccept();
        return JsonSerializer.Deserialize<VSphereReport>(judgement.Evidence.Output, JsonSerializerOptions.Web)!;
    }

    /// <summary>Creates resources and judges whether that goes well.</summary>
    /// <param name="registrations">As for <see cref="ApplyAsync"/>.</param>
    public static async Task<Judgement> CheckAsync(IReadOnlyList<WireRegistration> registrations)
    {
        Requires.Tool("go");
        Requires.Folder("/usr/share/gocode/src/github.com/vmware/govmomi/simulator", "golang-github-vmware-govmomi-dev");
        var program = Path.Combine(await Program.Value, "simulator");
        return (await Command.Run(program, [], JsonSerializer.Serialize(registrations, JsonSerializerOptions.Web))).ByExitCode();
    }

    private static Task<string> Compile()
    {
        var sources = Directory.GetFiles(Sources, "*.go");
        return KeptFolder.Of(
            "vsphere-simulator",
            sources,
            async folder =>
            {
                string[] command = ["build", "-o", Path.Combine(folder, "simulator"), .. sources];
                (await Command.Run("go", command, timeout: TimeSpan.FromMinutes(5), environment: Environment)).ByExitCode().ShouldAccept();
            }
        );
    }
}
