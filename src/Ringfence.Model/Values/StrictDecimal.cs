using System.Globalization;

namespace Ringfence;

// Digits with at most one point between digits: no sign, exponent, blank, thousands separator or leading zero.
internal static class StrictDecimal
{
    // 19 digits before the point, as the largest long has, and 9 after: what a decimal holds exactly.
    private const int MostWholeDigits = 19;
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
