using System.Collections;
using System.Collections.Generic;
using System.Text;

namespace Ringfence.Evaluation.Framework;

/// <summary>How large values are, as far as that is known without going through them.</summary>
internal static class Sizes
{
    /// <summary>The items of a collection; 0 for what has none or does not know.</summary>
    public static long Of(object? value) =>
        value switch
        {
            ICollection collection => collection.Count,
            ICollection<object?> collection => collection.Count,
            _ => 0,
        };

    /// <summary>The characters of what is appended to a string.</summary>
    public static long OfText(object? value) =>
        value switch
        {
            null => 0,
            string text => text.Length,
            StringBuilder builder => builder.Length,
            object?[] characters => characters.Length,
            // Numbers, truth values, characters.
            _ => 32,
        };

    /// <summary>How long a text is after a replacement. Occurrences are counted only when it matters.</summary>
    public static long Replaced(object? text, object?[] arguments, int limit)
    {
        var length = OfText(text);
        if (arguments is not [string { Length: > 0 } old, string or null, ..])
            return length;
        var growth = OfText(arguments[1]) - old.Length;
        if (growth <= 0 || length + (length / old.Length * growth) <= limit)
            return length;
        return length + (Occurrences(text!.ToString()!, old) * growth);
    }

    private static long Occurrences(string text, string old)
    {
        long count = 0;
        for (var at = Next(0); at >= 0; at = Next(at + old.Length))
            count++;
        return count;

        // Whoever replaces with respect to case replaces no more than this.
        int Next(int start) => text.IndexOf(old, start, System.StringComparison.OrdinalIgnoreCase);
    }
}
