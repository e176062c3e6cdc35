namespace Ringfence.Assurance.Rules;

/// <summary>Chooses whom to blame: what was never written has no place, and then its surroundings are blamed.</summary>
internal static class NarrowestPlace
{
    /// <summary>This place, or a wider one when nothing was written here.</summary>
    public static Origin OrElse(this Origin narrow, Origin wider) => narrow.IsKnown ? narrow : wider;
}
