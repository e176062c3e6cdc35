namespace Ringfence.Assurance.Rules;

/// <summary>The narrowest place that is known: a value that nobody wrote has none, so its element is to blame.</summary>
internal static class NarrowestPlace
{
    public static Origin Of(Origin value, Origin element) => value.IsKnown ? value : element;
}
