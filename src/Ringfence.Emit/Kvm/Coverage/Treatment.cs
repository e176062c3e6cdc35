namespace Ringfence.Emit;

/// <summary>What becomes of a model property on a target.</summary>
internal abstract record Treatment
{
    /// <summary>It is written.</summary>
    /// <param name="Into">The file, below the host's folder.</param>
    public sealed record Emitted(string Into) : Treatment;

    /// <summary>It holds elements or a part of the model, whose own properties are treated one by one.</summary>
    public sealed record Parts : Treatment;

    /// <summary>It will be written, but is not now; users are told.</summary>
    /// <param name="As">What it will become.</param>
    /// <param name="EvenByDefault">Whether also its default asks for configuration, so that users are told whatever they say.</param>
    public sealed record NotYet(string As, bool EvenByDefault = false) : Treatment;

    /// <summary>Nothing on a host could hold it.</summary>
    /// <param name="Because">Why.</param>
    public sealed record NotConfiguration(string Because) : Treatment;
}
