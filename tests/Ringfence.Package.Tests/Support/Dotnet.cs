using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Package.Tests;

/// <summary>Runs <c>dotnet</c> as a user would, except that no server outlives the command.</summary>
internal static class Dotnet
{
    // Many times what the slowest command needs: the limit only ends what hangs.
    private static readonly TimeSpan timeout = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, string> environment = new()
    {
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        // Messages are compared with: a translated one would be another message.
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
    };

    /// <summary>Runs a command to its end, whatever that is.</summary>
    public static async Task<DotnetOutcome> Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(timeout);
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var error = process.StandardError.ReadToEndAsync(deadline.Token);
            // The streams end only when every process that inherited them has gone.
            await Task.WhenAll(output, error);
            await process.WaitForExitAsync(deadline.Token);
            return new($"dotnet {string.Join(' ', arguments)}", process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"'dotnet {string.Join(' ', arguments)}' did not end within {timeout}.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
