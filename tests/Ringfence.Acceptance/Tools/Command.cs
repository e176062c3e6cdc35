using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance;

/// <summary>Runs a real tool to its end.</summary>
internal static class Command
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Runs a program and returns what it said.</summary>
    /// <param name="file">The program: a name to be found by <see cref="DebianTools.Find"/>, or a path.</param>
    /// <param name="args">The arguments, passed as they are: no shell is involved.</param>
    /// <param name="stdin">What the program reads; nothing by default.</param>
    /// <param name="timeout">How long it may take; 60 seconds by default.</param>
    /// <param name="environment">Variables to set on top of the inherited ones.</param>
    /// <exception cref="TimeoutException">It took too long. The program and all that it started were killed.</exception>
    public static async Task<CommandResult> Run(
        string file,
        IEnumerable<string> args,
        string stdin = "",
        TimeSpan? timeout = null,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        using var process = new Process { StartInfo = Start(file, args, environment) };
        process.Start();

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(timeout ?? DefaultTimeout);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        try
        {
            await Feed(process, stdin, deadline.Token);
            // The streams end only when every process that inherited them has gone, so they are waited for under the same deadline.
            await Task.WhenAll(output, error);
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"'{CommandLine(process)}' did not end within {timeout ?? DefaultTimeout}.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }

        return new CommandResult(CommandLine(process), process.ExitCode, await output, await error);
    }

    private static ProcessStartInfo Start(string file, IEnumerable<string> args, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(DebianTools.Find(file) ?? file, args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Messages are compared with in tests: a translated one would be another message.
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["PATH"] = DebianTools.SearchPath;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return start;
    }

    private static async Task Feed(Process process, string stdin, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.WriteAsync(stdin.AsMemory(), cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program that refuses its arguments ends before it reads; its exit code says so.
        }
    }

    private static string CommandLine(Process process) =>
        $"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)}".TrimEnd();
}
