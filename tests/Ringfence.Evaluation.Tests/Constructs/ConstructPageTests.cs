using System;
using System.IO;
using System.Text;
using Xunit;

namespace Ringfence.Evaluation.Tests.Constructs;

/// <summary>docs/evaluated-csharp.md says what the constructs say, which other tests prove. RINGFENCE_ACCEPT=1 writes it.</summary>
public sealed class ConstructPageTests
{
    private static readonly string path = Path.Combine(FindRoot(), "docs", "evaluated-csharp.md");

    [Fact]
    public void Page_lists_every_construct()
    {
        var page = Page();
        if (Environment.GetEnvironmentVariable("RINGFENCE_ACCEPT") == "1")
            File.WriteAllText(path, page);

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == page,
            "docs/evaluated-csharp.md differs from the constructs; run RINGFENCE_ACCEPT=1 ./test --unit"
        );
    }

    private static string Page()
    {
        var page = new StringBuilder(
            """
            <!-- Generated from the constructs in tests/Ringfence.Evaluation.Tests/Constructs; see docs/common-tasks.md. -->
            # C# inside the compiler

            What is evaluated gives the same model inside the compiler as when the program runs; each line is a test that compares the two.
            What is unknown is said to be unknown, with the reason, and is decided when the program runs.

            """
        );
        foreach (var (category, constructs) in ConstructCatalogue.Categories)
        {
            page.Append('\n').Append("## ").Append(category).Append("\n\n| construct | in the compiler |\n|---|---|\n");
            foreach (var construct in constructs)
                page.Append("| ")
                    .Append(construct.Name)
                    .Append(
                        ConstructDifferences.Reasons.TryGetValue(construct.Name, out var difference) ? $" | {difference}"
                        : construct.WhyUnknown is null ? " | evaluated"
                        : $" | unknown: {construct.WhyUnknown}"
                    )
                    .Append(" |\n");
        }
        return page.ToString();
    }

    private static string FindRoot()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "IaC.sln")))
            root = root.Parent;
        return root.FullName;
    }
}
