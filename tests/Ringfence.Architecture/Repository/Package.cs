namespace Ringfence.Architecture;

/// <summary>A reference to a package.</summary>
/// <param name="Name">The package.</param>
/// <param name="IsPrivate">Whether it stays behind when the project ships (<c>PrivateAssets="all"</c>).</param>
internal sealed record Package(string Name, bool IsPrivate);
