namespace Ringfence.Model;

/// <summary>A virtual disk.</summary>
public sealed record VirtualDisk : Element
{
    /// <summary>The capacity.</summary>
    public required Setting<ByteSize> Size { get; init; }
}
