using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Ringfence.Analyzers.Tests;

/// <summary>What <c>.editorconfig</c> and the build say: <c>key = value</c> for the whole compilation, <c>file: key = value</c> for one file.</summary>
internal sealed class TestOptions(params string[] lines) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => new Section(lines.Where(line => !line.Contains(':')));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
        new Section(
            lines
                .Where(line => line.StartsWith(tree.FilePath + ": ", StringComparison.Ordinal))
                .Select(line => line[(tree.FilePath.Length + 2)..])
        );

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Section([]);

    private sealed class Section(IEnumerable<string> lines) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> values = lines
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(parts => parts[0], parts => parts[1], KeyComparer);

        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
