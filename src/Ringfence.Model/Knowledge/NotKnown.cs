namespace Ringfence;

/// <summary>What a <see cref="Setting{T}"/> holds beside its value when that is not there.</summary>
/// <param name="knowledge">Deferred or unknown.</param>
/// <param name="because">The name of what is deferred, or the reason.</param>
/// <param name="origin">Where it was written.</param>
internal sealed class NotKnown(Knowledge knowledge, string? because, Origin origin)
{
    public Knowledge Knowledge { get; } = knowledge;

    public string? Because { get; } = because;

    public Origin Origin { get; } = origin;
}
