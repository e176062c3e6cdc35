using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Ringfence.Package.Tests;

/// <summary>The compiler's own log of a build, in SARIF 2.1.</summary>
internal sealed class CompilerLog(string text)
{
    private readonly JsonNode run = JsonNode.Parse(text)!["runs"]![0]!;

    /// <summary>The results of a rule: level, and the place as the compiler writes it.</summary>
    public IEnumerable<string> Results(string rule) =>
        from result in run["results"]!.AsArray()
        where (string?)result!["ruleId"] == rule
        let place = result["locations"]![0]!["physicalLocation"]!
        let file = ((string)place["artifactLocation"]!["uri"]!).Split('/')[^1]
        let region = place["region"]!
        select $"{result["level"]} {file}({region["startLine"]},{region["startColumn"]})";

    /// <summary>Where the page of a rule is.</summary>
    public string? PageOf(string rule) =>
        (string?)run["tool"]!["driver"]!["rules"]!.AsArray().Single(descriptor => (string?)descriptor!["id"] == rule)!["helpUri"];
}
