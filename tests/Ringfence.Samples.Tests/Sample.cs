using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Ringfence.Samples.Tests;

/// <summary>A sample, run as a program in the root of the repository.</summary>
internal sealed class Sample(string folder, string program)
{
    private static readonly string root = FindRoot();

    public static Sample Quickstart { get; } = new("01-quickstart", "quickstart");

    public static Sample Insecure { get; } = new("02-insecure", "insecure");

    public static Sample Datacentre { get; } = new("03-datacentre", "datacentre");

    public static Sample VSphere { get; } = new("04-vsphere", "vsphere");

    public static Sample InsecureVSphere { get; } = new("05-vsphere-insecure", "vsphere-insecure");

    /// <summary>The sample of a folder.</summary>
    public static Sample Named(string folder) =>
        new[] { Quickstart, Insecure, Datacentre, VSphere, InsecureVSphere }.Single(sample => sample.Folder == folder);

    /// <summary>Its folder below samples.</summary>
    public string Folder { get; } = folder;

    public string SourcePath => Path.Combine(root, "samples", Folder, "Program.cs");

    /// <summary>What <c>dotnet exec</c> runs: the samples were built alongside, in the same configuration.</summary>
    public string AssemblyPath
    {
        get
        {
            // tests/<project>/bin/<configuration>/<framework>/
            var built = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^2..];
            return Path.Combine([root, "samples", Folder, "bin", .. built, program + ".dll"]);
        }
    }

    public async Task<(int ExitCode, string Output)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", AssemblyPath, .. arguments])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder!.EnumerateFiles("IaC.sln").Any())
            folder = folder.Parent;
        return folder.FullName;
    }
}
