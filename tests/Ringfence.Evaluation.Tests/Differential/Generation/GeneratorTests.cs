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
        var sw = System.Diagnostics.Stopwatch.StartNew();
        for (var b = 0; b < 5; b++)
        {
            var programs = Enumerable.Range(1 + b * 50, 50).Select(seed => ProgramGenerator.Generate(seed, new HashSet<string>())).ToArray();
            System.Console.Error.WriteLine($"gen {sw.ElapsedMilliseconds} lines {programs.Sum(p => p.Files.Sum(f => f.Text.Split('\n').Length))}"); sw.Restart();
            var c = Compiler.ForEvaluation(programs);
            System.Console.Error.WriteLine($"parse {sw.ElapsedMilliseconds}"); sw.Restart();
            _ = c.GetDiagnostics(TestContext.Current.CancellationToken);
            System.Console.Error.WriteLine($"bind {sw.ElapsedMilliseconds}"); sw.Restart();
            var e = Execution.OfAll(programs);
            System.Console.Error.WriteLine($"all {sw.ElapsedMilliseconds} failed {string.Join("\n", e.Zip(programs).Where(x => x.First.Failure is not null).Select(x => x.Second.Name + x.First.Failure))}"); sw.Restart();
        }
    }

    [Fact]
    public void Programs_compile_and_end_without_an_error()
    {
        var programs = Enumerable.Range(1, 50).Select(seed => ProgramGenerator.Generate(seed, new HashSet<string>())).ToArray();

        var failed = programs.Zip(Execution.OfAll(programs)).Where(pair => pair.Second.Failure is not null).ToArray();

        Assert.True(failed.Length == 0, string.Join("\n", failed.Select(pair => $"{pair.First.Name}: {pair.Second.Failure}")) + $"\n{failed.FirstOrDefault().First}");
    }

    [Fact]
    public void Same_seed_gives_the_same_program() =>
        Assert.Equal(
            ProgramGenerator.Generate(7, new HashSet<string>()).ToString(),
            ProgramGenerator.Generate(7, new HashSet<string>()).ToString()
        );
}
