using System.Diagnostics;
using System.IO;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.Escaping;

/// <summary>Programs that read what was rendered; a test that needs one that is not installed says so and is skipped.</summary>
internal static class Tool
{
    public static bool IsInstalled(string name) =>
        (System.Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin:/sbin")
            .Split(':')
            .Any(folder => File.Exists(Path.Combine(folder, name)));

    public static void Demand(string name) => Assert.SkipUnless(IsInstalled(name), $"needs {name}");

    /// <summary>Runs a program to its end and returns what it printed, byte for byte as UTF-8.</summary>
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = System.Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin:/sbin";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {errors.Result}");
        return output;
    }
}
