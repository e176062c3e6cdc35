using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Evaluation.Tests.Differential;

/// <summary>The text of a program that describes one fleet.</summary>
/// <param name="Name">What tells it from the others: its files lie in a folder of this name.</param>
/// <param name="Files">The files, by path relative to that folder.</param>
/// <param name="DefiningType">
/// The full name of the type with <c>static FleetDefinition Define()</c>; <see langword="null"/> when the program begins with an entry point
/// that hands its fleet to <c>RingfenceApp.RunAsync</c>.
/// </param>
internal sealed record FleetProgram(string Name, IReadOnlyList<SourceFile> Files, string? DefiningType)
{
    /// <summary>Files that it shares with other programs: their paths are whole.</summary>
    public IReadOnlyList<SourceFile> SharedFiles { get; init; } = [];

    /// <summary>A program of one file with top-level statements.</summary>
    public static FleetProgram TopLevel(string name, string text) => new(name, [new("Program.cs", text)], null);

    /// <summary>A program around the statements of a fleet's lambda.</summary>
    public static FleetProgram OfStatements(string name, string statements, string members = "", params SourceFile[] others) =>
        new(name, [new("Program.cs", Around(name, statements, members)), .. others], name + ".Program");

    public string PathOf(SourceFile file) => Name + "/" + file.Path;

    public bool Owns(string? path) => path is not null && path.StartsWith(Name + "/", StringComparison.Ordinal);

    /// <summary>All files with numbered lines, for a reader who has to find out what went wrong.</summary>
    public override string ToString() =>
        string.Concat(
            Files.Select(file =>
                $"--- {PathOf(file)}\n{string.Concat(file.Text.Split('\n').Select((line, index) => $"{index + 1, 4} {line}\n"))}"
            )
        );

    private static string Around(string name, string statements, string members) =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.Linq;
            using System.Text;
            using Ringfence;

            namespace {{name}};

            public static partial class Program
            {
                public static FleetDefinition Define() => Fleet.Define("east", fleet =>
                {
            {{statements}}
                });

            {{members}}
            }

            """;
}

/// <summary>A file of a program.</summary>
internal sealed record SourceFile(string Path, string Text);
