using System.Collections.Generic;
using System.Linq;
using Ringfence.Evaluation.Tests.Differential;
using Xunit;

namespace Ringfence.Evaluation.Tests.Generation;

public sealed class GeneratorTests
{
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
