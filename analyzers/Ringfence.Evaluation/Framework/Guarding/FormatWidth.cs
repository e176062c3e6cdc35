namespace Ringfence.Evaluation.Framework;

/// <summary>How much longer than its parts a formatted string may become: <c>{0,2000000000}</c> and <c>D2000000000</c> are short to write.</summary>
internal static class FormatWidth
{
    /// <summary>The padding and precision of all holes of a composite format.</summary>
    public static long OfComposite(string format)
    {
        long width = format.Length;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] == ',')
                width += Number(format, i + 1);
            else if (format[i] == ':')
                width += Precision(format, i + 1);
        }
        return width;
    }

    /// <summary>What a format such as <c>D8</c> or <c>F2</c> asks for.</summary>
    public static long OfItem(string? format) => format is null ? 0 : format.Length + Precision(format, 0);

    private static long Precision(string format, int start) =>
        start < format.Length && char.IsLetter(format[start]) ? Number(format, start + 1) : 0;

    private static long Number(string format, int start)
    {
        while (start < format.Length && format[start] is (' ' or '-'))
            start++;
        long number = 0;
        for (; start < format.Length && format[start] is >= '0' and <= '9' && number < int.MaxValue; start++)
            number = (number * 10) + (format[start] - '0');
        return number;
    }
}
