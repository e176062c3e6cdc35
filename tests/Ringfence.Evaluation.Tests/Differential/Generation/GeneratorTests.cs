using System.Collections.Generic;
using System.Linq;
using Ringfence.Evaluation.Tests.Differential;
using Xunit;

namespace Ringfence.Evaluation.Tests.Generation;

public sealed class GeneratorTests
{
    [Fact]
    public void Time()
    {
        System.IO.Directory.CreateDirectory("/tmp/gp");
        for (var b = 0; b < 5; b++)
        {
            var p = Enumerable.Range(1 + b * 50, 50).Select(seed => ProgramGenerator.Generate(seed, new HashSet<string>())).ToArray();
            foreach (var x in p)
                System.IO.File.WriteAllText($"/tmp/gp/{x.Name}.txt", x.ToString());
            var lines = p.Sum(p => p.Files.Sum(f => f.Text.Split('\n').Length));
            var t0 = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
            var c = Compiler.ForEvaluation(p);
            _ = c.GetDiagnostics(TestContext.Current.CancellationToken);
            var t1 = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
            var e = Execution.OfAll(p);
            var t2 = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
            System.Console.Error.WriteLine(
                $"{lines} lines bind {t1 - t0} all {t2 - t1} failed {string.Join("\n", e.Zip(p).Where(x => x.First.Failure is not null).Select(x => x.Second.Name + x.First.Failure))}"
            );
        }
    }

    [Fact]
    public void Programs_compile_and_end_without_an_error()
    {
        var programs = Enumerable.Range(1, 50).Select(seed => ProgramGenerator.Generate(seed, new HashSet<string>())).ToArray();

        var failed = programs.Zip(Execution.OfAll(programs)).Where(pair => pair.Second.Failure is not null).ToArray();

        Assert.True(
            failed.Length == 0,
            string.Join("\n", failed.Select(pair => $"{pair.First.Name}: {pair.Second.Failure}")) + $"\n{failed.FirstOrDefault().First}"
        );
    }

    [Fact]
    public void Same_seed_gives_the_same_program() =>
        Assert.Equal(
            ProgramGenerator.Generate(7, new HashSet<string>()).ToString(),
            ProgramGenerator.Generate(7, new HashSet<string>()).ToString()
        );
}
