using System.Globalization;

namespace Ringfence;

// Digits with at most one point between digits: no sign, exponent, blank, thousands separator or leading zero.
internal static class StrictDecimal
{
    // 18 digits before and 9 after the point: arithmetic on them is exact in a decimal's 28.
    private const int MostWholeDigits = 18;
    private const int MostFractionDigits = 9;

    public static bool TryParse(string text, out decimal number)
    {
        number = 0;
        var parts = text.Split('.');
        if (parts.Length > 2 || !IsDigits(parts[0], MostWholeDigits) || (parts[0].Length > 1 && parts[0][0] == '0'))
            return false;
        if (parts.Length == 2 && !IsDigits(parts[1], MostFractionDigits))
            return false;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private static bool IsDigits(string text, int most)
    {
        foreach (var character in text)
            if (character is < '0' or > '9')
                return false;
        return text.Length > 0 && text.Length <= most;
    }
}
