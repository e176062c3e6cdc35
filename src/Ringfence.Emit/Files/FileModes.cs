using System;
using System.IO;

namespace Ringfence.Emit;

/// <summary>Unix permissions as people and manifests write them: four octal digits.</summary>
internal static class FileModes
{
    private const int AllPermissions = 0x1FF; // 0777; neither set-uid nor set-gid nor sticky belongs on configuration

    public static bool IsPermission(UnixFileMode mode) => ((int)mode & ~AllPermissions) == 0;

    public static string Format(UnixFileMode mode) => Convert.ToString((int)mode, 8).PadLeft(4, '0');

    public static bool TryParse(string text, out UnixFileMode mode)
    {
        mode = default;
        if (text.Length != 4 || text[0] != '0')
            return false;
        var value = 0;
        foreach (var digit in text)
        {
            if (digit is < '0' or > '7')
                return false;
            value = (value * 8) + (digit - '0');
        }
        mode = (UnixFileMode)value;
        return string.Equals(Format(mode), text, StringComparison.Ordinal);
    }
}
