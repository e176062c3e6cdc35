using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Ringfence.Analyzers.Tests;

/// <summary>A file of a test's program. What stands between <c>[|</c> and <c>|]</c> is to be underlined.</summary>
internal sealed record MarkedSource
{
    private const string Opening = "[|";
    private const string Closing = "|]";

    public MarkedSource(string marked, string path = "Program.cs")
    {
        Path = path;
        var spans = new List<TextSpan>();
        Text = marked;
        while (Text.IndexOf(Opening, System.StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = Text.IndexOf(Closing, start, System.StringComparison.Ordinal) - Opening.Length;
            Text = Text.Remove(start, Opening.Length).Remove(end, Closing.Length);
            spans.Add(TextSpan.FromBounds(start, end));
        }
        Marks = spans;
    }

    private MarkedSource(string path)
    {
        Path = path;
        Text = "";
        Marks = [];
    }

    public string Path { get; }

    public string Text { get; private init; }

    public IReadOnlyList<TextSpan> Marks { get; }

    /// <summary>A file without marks, though it may contain what looks like one.</summary>
    public static MarkedSource Plain(string text, string path) => new(path) { Text = text };

    /// <summary>A whole program around the statements of a fleet's lambda.</summary>
    public static MarkedSource Fleet(string statements, string path = "Program.cs") =>
        new(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using Ringfence;

            return await RingfenceApp.RunAsync(Ringfence.Fleet.Define("east", fleet =>
            {
            {{statements}}
            }), args);
            """,
            path
        );

    /// <summary>The marked text, with where it stands.</summary>
    public IEnumerable<string> Marked => Marks.Select(Shown);

    public string Shown(TextSpan span) => $"{Path}@{span.Start}: {Text.Substring(span.Start, span.Length)}";
}
