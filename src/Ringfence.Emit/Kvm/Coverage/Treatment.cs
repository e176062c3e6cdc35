namespace Ringfence.Emit;

/// <summary>What becomes of a model property on a target.</summary>
internal abstract record Treatment
{
    /// <summary>It is written.</summary>
    /// <param name="Into">The file, below the host's folder.</param>
    public sealed record Emitted(string Into) : Treatment;

    /// <summary>It holds elements or a part of the model, whose own properties are treated one by one.</summary>
    public sealed record Parts : Treatment;

    /// <summary>Nothing on a host could hold it.</summary>
    /// <param name="Because">Why.</param>
    public sealed record NotConfiguration(string Because) : Treatment;
}
