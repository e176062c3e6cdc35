namespace Ringfence.Benchmarks.Programs;

/// <summary>A file of a program.</summary>
/// <param name="Path">Its path in the project.</param>
/// <param name="Text">What it holds.</param>
internal sealed record SourceFile(string Path, string Text);
