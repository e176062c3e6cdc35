using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Ringfence.Analyzers.Tests.Documentation;

/// <summary>Writes the documentation of the analyzer's own diagnostics: a page each, and an index with the settings.</summary>
internal static class DiagnosticPages
{
    private const string Generated = "<!-- Generated from the analyzer; see docs/common-tasks.md. -->\n";

    /// <summary>The pages by file name.</summary>
    public static IReadOnlyDictionary<string, string> All() =>
        OwnDiagnostics
            .All.Select(own => (Name: own.Id + ".md", Text: Page(own)))
            .Append((Name: "README.md", Text: Index()))
            .ToDictionary(page => page.Name, page => page.Text, StringComparer.Ordinal);

    private static string Page(OwnDiagnostic own) =>
        $"""
            {Generated}# {own.Id}: {own.Title}

            | | |
            |---|---|
            | Severity | {SeverityOf(own)} |
            | Message | `{own.Message}` |

            {own.Meaning}

            ## What to do

            {own.WhatToDo}

            """;

    private static string Index()
    {
        var index = new StringBuilder(
            Generated
                + """
                # The analyzer

                Inside the compiler the rules have the ids and severities of [their pages](../rules/README.md). The analyzer itself says these:

                | diagnostic | what is the matter | severity |
                |---|---|---|

                """
        );
        foreach (var own in OwnDiagnostics.All)
            index.Append($"| [{own.Id}]({own.Id}.md) | {own.Title} | {SeverityOf(own)} |\n");
        index.Append(
            """

            ## Settings

            In `.editorconfig`, for the files in which fleets are defined, or in a `.globalconfig`. Severities are set as those of every analyzer
            (`dotnet_diagnostic.RF5004.severity = error`) and have precedence over the profile.

            | key | values |
            |---|---|

            """
        );
        foreach (var (key, allowed) in FleetSettings.Keys)
            index.Append($"| `{key}` | {allowed} |\n");
        index.Append(
            """

            As properties of the build:

            | property | meaning |
            |---|---|
            | `RingfenceAsOf` | The day on which waivers are judged, as `yyyy-MM-dd`; the package takes the day of the build (UTC). Without it every waiver counts, and whether one has expired is decided when the program runs. |
            | `RingfenceExplain` | `true` shows what is unknown (RF0010) and what is undecided (RF0013) as warnings. |

            """
        );
        return index.ToString();
    }

    private static string SeverityOf(OwnDiagnostic own) => own.Severity.ToString().ToLowerInvariant();
}
