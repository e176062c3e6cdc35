using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Ringfence;

// IPv6 as RFC 4291 reads it and RFC 5952 writes it. The framework's own reader also takes scopes, brackets and embedded IPv4, and its writer
// differs between the runtime that hosts a compiler and the one that runs a program; both must see the same text.
internal static class IPv6Text
{
    private const int Groups = 8;

    public static bool TryParse(string text, out ulong high, out ulong low)
    {
        high = low = 0;
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
            return TryParseGroups(text, out var all) && all.Length == Groups && Join(all, [], out high, out low);
        return TryParseGroups(text.Substring(0, gap), out var before)
            && TryParseGroups(text.Substring(gap + 2), out var after)
            && before.Length + after.Length < Groups
            && Join(before, after, out high, out low);
    }

    public static string Format(ulong high, ulong low)
    {
        var groups = Enumerable.Range(0, Groups).Select(i => (int)((i < 4 ? high : low) >> (48 - (16 * (i % 4))) & 0xFFFF)).ToArray();
        var (start, length) = LongestZeros(groups);
        var text = new StringBuilder();
        for (var i = 0; i < Groups; i++)
        {
            if (length > 1 && i == start)
            {
                text.Append("::");
                i += length - 1;
                continue;
            }
            if (text.Length > 0 && text[text.Length - 1] != ':')
                text.Append(':');
            text.Append(groups[i].ToString("x", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }

    private static bool TryParseGroups(string text, out int[] groups)
    {
        groups = [];
        if (text.Length == 0)
            return true;
        var parts = text.Split(':');
        if (parts.Length > Groups)
            return false;
        groups = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (parts[i].Length > 4 || !StrictNumber.TryParseHex(parts[i], out groups[i]))
                return false;
        return true;
    }

    private static bool Join(int[] before, int[] after, out ulong high, out ulong low)
    {
        high = low = 0;
        for (var i = 0; i < Groups; i++)
        {
            var fromEnd = Groups - i;
            var group =
                i < before.Length ? before[i]
                : fromEnd <= after.Length ? after[after.Length - fromEnd]
                : 0;
            if (i < 4)
                high = (high << 16) | (uint)group;
            else
                low = (low << 16) | (uint)group;
        }
        return true;
    }

    // The first of the longest runs: RFC 5952, 4.2.3.
    private static (int Start, int Length) LongestZeros(int[] groups)
    {
        var best = (Start: -1, Length: 0);
        for (var i = 0; i < Groups; i++)
        {
            var length = 0;
            while (i + length < Groups && groups[i + length] == 0)
                length++;
            if (length > best.Length)
                best = (i, length);
        }
        return best;
    }
}
