namespace Ringfence.Model;

/// <summary>A device driver; untrusted until someone vouches for it (paper V, first paragraph).</summary>
public sealed record Driver : Element
{
    /// <summary>Who vouches for it.</summary>
    public Setting<AcceptanceLevel>? Level { get; init; }

    /// <summary>The third party that certified it.</summary>
    public Setting<FreeText>? CertifiedBy { get; init; }

    /// <summary>The certificate's number or the entry in a compatibility list.</summary>
    public Setting<FreeText>? Certificate { get; init; }
}
