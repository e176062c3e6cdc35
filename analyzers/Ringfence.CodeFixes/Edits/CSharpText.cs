using Microsoft.CodeAnalysis.CSharp;

namespace Ringfence.CodeFixes;

/// <summary>Values as C# writes them.</summary>
internal static class CSharpText
{
    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Of(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
