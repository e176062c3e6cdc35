using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance;

/// <summary>
/// What a test needs of the machine. Where it is missing the test is skipped and says what to install; in CI (<c>CI=true</c>)
/// the test fails instead, because there a skipped test is a test that nobody misses.
/// </summary>
internal static class Requires
{
    private static readonly bool InCi = Environment.GetEnvironmentVariable("CI") is "true" or "1";

    private static readonly Lazy<Task<bool>> NamespacesWork = new(TryNamespaces, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Demands that tools are installed.</summary>
    /// <param name="tools">Names that <see cref="DebianTools.Packages"/> knows.</param>
    public static void Tool(params string[] tools) => Demand(Missing(tools), InCi);

    /// <summary>Demands PAM modules that are packages of their own.</summary>
    /// <param name="modules">File names: <c>pam_sss.so</c>.</param>
    public static void PamModule(params string[] modules)
    {
        var missing = modules.Where(module => !DebianTools.HasPamModule(module)).ToList();
        Demand(missing.Count == 0 ? null : $"needs the PAM modules {string.Join(", ", missing)} (tests/debian-packages.txt)", InCi);
    }

    /// <summary>Demands a folder that a package brings which has no program.</summary>
    /// <param name="folder">The path.</param>
    /// <param name="package">The Debian package.</param>
    public static void Folder(string folder, string package) =>
        Demand(Directory.Exists(folder) ? null : $"needs {folder} (Debian package {package})", InCi);

    /// <summary>Demands that something could be fetched from a registry, which a machine without a network cannot.</summary>
    /// <param name="what">What was fetched.</param>
    /// <param name="result">What the program that fetches said.</param>
    public static void Fetched(string what, CommandResult result) =>
        Demand(result.ExitCode == 0 ? null : $"needs {what}, and they could not be fetched: {FirstError(result)}", InCi);

    /// <summary>Demands to run as root.</summary>
    public static void Root() => Demand(Environment.IsPrivilegedProcess ? null : "needs root", InCi);

    /// <summary>Demands root with the right to make namespaces, which a container may withhold.</summary>
    public static async Task Namespaces()
    {
        Root();
        Tool("unshare", "mount", "ip");
        Demand(await NamespacesWork.Value ? null : "needs the right to make mount, network and process namespaces (unshare -mnpi)", InCi);
    }

    /// <summary>What is missing, as a phrase; <see langword="null"/> when nothing is.</summary>
    /// <param name="tools">Names that <see cref="DebianTools.Packages"/> knows.</param>
    public static string? Missing(params string[] tools)
    {
        var missing = tools.Select(tool => (tool, source: DebianTools.Source(tool))).Where(entry => DebianTools.Find(entry.tool) is null);
        var list = string.Join(", ", missing.Select(entry => entry.source));
        return list.Length == 0 ? null : $"needs {list}";
    }

    /// <summary>Skips or fails the running test when there is something to complain of.</summary>
    /// <param name="complaint">What is missing; <see langword="null"/> when nothing is.</param>
    /// <param name="mustFail">Whether to fail rather than to skip.</param>
    public static void Demand(string? complaint, bool mustFail)
    {
        if (complaint is null)
            return;
        if (mustFail)
            Assert.Fail($"{complaint}; in CI this is a failure");
        Assert.Skip($"skipped: {complaint}");
    }

    private static string FirstError(CommandResult result) =>
        result.Said.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? result.Said;

    private static async Task<bool> TryNamespaces() => (await Command.Run("unshare", ["-m", "-n", "-p", "-i", "-f", "true"])).ExitCode == 0;
}
