using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Harness;

public sealed class CommandTests
{
    [Fact]
    public async Task Output_error_and_exit_code_are_told_apart()
    {
        var result = await Command.Run("sh", ["-c", "echo out; echo err >&2; exit 3"]);

        Assert.Equal((3, "out\n", "err\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task Standard_input_and_environment_reach_the_program()
    {
        var environment = new Dictionary<string, string> { ["FENCE"] = "ring" };

        var result = await Command.Run("sh", ["-c", "cat; printenv FENCE"], stdin: "fed\n", environment: environment);

        Assert.Equal("fed\nring\n", result.Output);
    }

    [Fact]
    public async Task Program_that_does_not_read_its_input_is_no_error()
    {
        var result = await Command.Run("true", [], stdin: new string('x', 1_000_000));

        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Timeout_kills_the_whole_process_tree()
    {
        using var scratch = new ScratchFolder();
        var pidFile = Path.Combine(scratch.Path, "pid");
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAsync<TimeoutException>(() =>
            Command.Run("sh", ["-c", $"sleep 300 & echo $! >{pidFile}; wait"], timeout: TimeSpan.FromSeconds(1))
        );

        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(30));
        Assert.False(await StillRuns((await File.ReadAllTextAsync(pidFile, TestContext.Current.CancellationToken)).Trim()));
    }

    // Death by signal takes the kernel a moment; a zombie that nobody buried yet is dead all the same.
    private static async Task<bool> StillRuns(string pid)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var status = $"/proc/{pid}/status";
            if (!File.Exists(status) || File.ReadLines(status).Any(line => line.StartsWith("State:\tZ", StringComparison.Ordinal)))
                return false;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        return true;
    }
}
