using System;
using System.Runtime.CompilerServices;

namespace Ringfence;

/// <summary>What an <see cref="Origin"/> says, once for all values that were written there: a loop writes thousands of values in one place.</summary>
internal sealed class SourcePlace
{
    // A power of two, and more than a loop over hosts has calls and arguments.
    private const int MostRecent = 512;

    // Of one thread: nothing to lock, and what an evaluation remembered of a program ends with its thread.
    [ThreadStatic]
    private static SourcePlace?[]? recent;

    private SourcePlace(string? file, int line, string? parameter, int item)
    {
        File = file;
        Line = line;
        Parameter = parameter;
        Item = item;
    }

    public string? File { get; }

    public int Line { get; }

    public string? Parameter { get; }

    public int Item { get; }

    /// <summary>The place with these parts, one of those met before if it is still at hand.</summary>
    public static SourcePlace Of(string? file, int line, string? parameter, int item)
    {
        var places = recent ??= new SourcePlace?[MostRecent];
        // Calls of one line that the evaluator tells apart must not drive each other out.
        var hash = (((RuntimeHelpers.GetHashCode(file!) * 31) + line) * 31) + item;
        if (parameter is { Length: > 0 })
            hash = (((hash * 31) + parameter[0]) * 31) + parameter.Length;
        ref var slot = ref places[hash & (MostRecent - 1)];
        return slot is { } known && known.Is(file, line, parameter, item) ? known : slot = new(file, line, parameter, item);
    }

    // The same objects, not equal texts: the evaluator tells calls apart by the very text that they pass as their file.
    private bool Is(string? file, int line, string? parameter, int item) =>
        ReferenceEquals(File, file) && Line == line && ReferenceEquals(Parameter, parameter) && Item == item;
}
