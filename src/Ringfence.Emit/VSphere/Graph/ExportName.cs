namespace Ringfence.Emit;

/// <summary>What an output is called where it passes from one stack, or one component, to another.</summary>
internal static class ExportName
{
    public static string Of(OutputValue output) => $"{output.Of}-{output.Property}";
}
