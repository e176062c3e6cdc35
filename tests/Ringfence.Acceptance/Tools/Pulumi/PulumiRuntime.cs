using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>
/// Pulumi's own Node.js runtime, with a resource monitor and an engine in its process, over real gRPC on the loopback: what a Pulumi YAML
/// program registers is seen as it travels. The reader of YAML is ours, because Pulumi's is part of its command, which is not needed here.
/// </summary>
/// <remarks>
/// Refuses what Pulumi would refuse (a reference to nothing, a missing or mistyped configuration, two resources of one name) and what it
/// would silently read otherwise (a plain scalar that YAML 1.1 and 1.2 read differently, a key <c>fn::</c> beside others). Does not know
/// the providers' schemas: a misspelt input arrives as it is.
/// </remarks>
internal static class PulumiRuntime
{
    private static readonly string Sources = Path.Combine(AppContext.BaseDirectory, "Tools", "Pulumi", "npm");

    private static readonly Lazy<Task<string>> Packages = new(Install, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Runs a program and returns what it registered, in the order of arrival; the first is the stack itself.</summary>
    /// <param name="pulumiYaml">The text of <c>Pulumi.yaml</c>.</param>
    /// <param name="config">The values of the configuration, by the keys that the program declares.</param>
    /// <param name="stacks">The stacks that it may refer to: name → the first registration of an earlier run; none by default.</param>
    public static async Task<IReadOnlyList<WireRegistration>> RunAsync(
        string pulumiYaml,
        IReadOnlyDictionary<string, string> config,
        IReadOnlyDictionary<string, WireRegistration>? stacks = null
    )
    {
        var judgement = await CheckAsync(pulumiYaml, config, stacks);
        judgement.ShouldAccept();
        return JsonSerializer.Deserialize<Arrived>(judgement.Evidence.Output, JsonSerializerOptions.Web)!.Registrations;
    }

    /// <summary>Runs a program and judges whether it ends well.</summary>
    /// <param name="pulumiYaml">The text of <c>Pulumi.yaml</c>.</param>
    /// <param name="config">The values of the configuration, by the keys that the program declares.</param>
    /// <param name="stacks">As for <see cref="RunAsync"/>.</param>
    public static async Task<Judgement> CheckAsync(
        string pulumiYaml,
        IReadOnlyDictionary<string, string> config,
        IReadOnlyDictionary<string, WireRegistration>? stacks = null
    )
    {
        Requires.Tool("node", "npm");
        var environment = new Dictionary<string, string> { ["NODE_PATH"] = Path.Combine(await Packages.Value, "node_modules") };
        stacks ??= new Dictionary<string, WireRegistration>();
        var input = JsonSerializer.Serialize(
            new
            {
                program = pulumiYaml,
                config,
                stacks,
            },
            JsonSerializerOptions.Web
        );
        return (await Command.Run("node", [Path.Combine(Sources, "run.js")], input, environment: environment)).ByExitCode();
    }

    private static Task<string> Install() =>
        KeptFolder.Of(
            "npm",
            [Path.Combine(Sources, "package.json"), Path.Combine(Sources, "package-lock.json")],
            async folder =>
            {
                foreach (var name in new[] { "package.json", "package-lock.json" })
                    File.Copy(Path.Combine(Sources, name), Path.Combine(folder, name));
                string[] command = ["ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"];
                var result = await Command.Run("npm", command, timeout: TimeSpan.FromMinutes(5));
                Requires.Fetched("npm packages", result);
            }
        );

    private sealed record Arrived(IReadOnlyList<WireRegistration> Registrations);
}
