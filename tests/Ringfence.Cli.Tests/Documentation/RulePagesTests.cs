using System;
using System.IO;
using System.Linq;
using Ringfence.Reports;
using Xunit;

namespace Ringfence.Cli.Tests.Documentation;

/// <summary>The pages in docs/rules say what the rules say. RINGFENCE_ACCEPT=1 writes them.</summary>
public sealed class RulePagesTests
{
    private static readonly string folder = Path.Combine(FindRoot(), "docs", "rules");

    [Fact]
    public void Pages_are_those_of_the_rules()
    {
        var pages = RulePages.All();
        if (Environment.GetEnvironmentVariable("RINGFENCE_ACCEPT") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in pages)
                File.WriteAllText(Path.Combine(folder, name), text);
        }

        Assert.Equal(
            pages.Keys.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.All(
            pages,
            page =>
                Assert.True(
                    File.ReadAllText(Path.Combine(folder, page.Key)) == page.Value,
                    $"docs/rules/{page.Key} differs from its rule; run RINGFENCE_ACCEPT=1 ./test --unit"
                )
        );
    }

    [Fact]
    public void Index_traces_every_place_of_the_paper()
    {
        var index = RulePages.All()["README.md"];

        Assert.All(
            Assurance.PaperSentences.All,
            sentence => Assert.Matches($@"\| {System.Text.RegularExpressions.Regex.Escape(sentence.Place)} \| .+ \| \[RF", index)
        );
    }

    private static string FindRoot()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "IaC.sln")))
            root = root.Parent;
        return root.FullName;
    }
}
