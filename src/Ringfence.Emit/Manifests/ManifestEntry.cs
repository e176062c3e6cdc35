namespace Ringfence.Emit;

/// <summary>One file as the manifest lists it.</summary>
/// <param name="Path">The path relative to the output folder, with slashes.</param>
/// <param name="Mode">The Unix permissions as four octal digits: "0644".</param>
/// <param name="Sha256">The SHA-256 of the bytes, as 64 lower-case hexadecimal digits.</param>
/// <param name="Size">The number of bytes.</param>
public sealed record ManifestEntry(string Path, string Mode, string Sha256, long Size);
