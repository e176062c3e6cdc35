using System.Linq;

namespace Ringfence.Evaluation.Framework;

/// <summary>Numbers, truth values and arithmetic.</summary>
internal static class NumberList
{
    private static readonly string[] Numbers =
    [
        "System.SByte",
        "System.Byte",
        "System.Int16",
        "System.UInt16",
        "System.Int32",
        "System.UInt32",
        "System.Int64",
        "System.UInt64",
        "System.IntPtr",
        "System.UIntPtr",
        "System.Single",
        "System.Double",
        "System.Decimal",
        "System.Boolean",
    ];

    private static readonly string[] NewerNumbers = ["System.Int128", "System.UInt128", "System.Half"];

    public static ListedType[] Types { get; } =
    [
        .. Numbers.Select(name => new ListedType(name, "*") { Except = NotPure }),
        .. NewerNumbers.Select(name => new ListedType(name, "*") { Except = NotPure, IsNewer = true }),
        new("System.Math", "*"),
        new("System.MathF", "*") { IsNewer = true },
        new("System.MidpointRounding"),
        new(
            "System.Convert",
            """
            ToBoolean ToByte ToChar ToDateTime ToDecimal ToDouble ToInt16 ToInt32 ToInt64 ToSByte ToSingle ToString ToUInt16 ToUInt32 ToUInt64
            ToBase64String FromBase64String ToHexString FromHexString
            """
        )
        {
            Newer = "ToHexString FromHexString",
        },
    ];

    // Hash codes are not stable; pointers and sizes of the machine are not the fleet's business; spans are written to.
    private const string NotPure = "GetHashCode GetTypeCode TryFormat ToPointer Size";
}
