using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Ringfence.Analyzers.Tests.Documentation;

/// <summary>The pages in docs/diagnostics say what the analyzer says. RINGFENCE_ACCEPT=1 writes them.</summary>
public sealed class DiagnosticPagesTests
{
    private static readonly string folder = Repository.PathOf("docs", "diagnostics");

    [Fact]
    public void Pages_are_those_of_the_diagnostics()
    {
        var pages = DiagnosticPages.All();
        foreach (var (name, text) in pages)
            Accepted.Equal(Path.Combine(folder, name), text);

        Assert.Equal(
            pages.Keys.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }
}
