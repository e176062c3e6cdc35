using System.Globalization;

namespace Ringfence;

// What the framework calls an integer may carry signs, blanks and leading zeros; what is written in a configuration may not.
internal static class StrictNumber
{
    // Every number of this many digits fits into an int.
    private const int MostDigits = 9;

    public static bool TryParse(string text, out int number)
    {
        number = 0;
        if (text.Length is 0 or > MostDigits || (text[0] == '0' && text.Length > 1))
            return false;
        foreach (var character in text)
        {
            if (character is < '0' or > '9')
                return false;
            number = (number * 10) + (character - '0');
        }
        return true;
    }

    // One to seven hexadecimal digits of either case; leading zeros are customary there.
    public static bool TryParseHex(string text, out int number)
    {
        number = 0;
        if (text.Length is 0 or > 7)
            return false;
        foreach (var character in text)
        {
            var digit = HexDigit(character);
            if (digit < 0)
                return false;
            number = (number * 16) + digit;
        }
        return true;
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int HexDigit(char character) =>
        character switch
        {
            >= '0' and <= '9' => character - '0',
            >= 'a' and <= 'f' => character - 'a' + 10,
            >= 'A' and <= 'F' => character - 'A' + 10,
            _ => -1,
        };
}
