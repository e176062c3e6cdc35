namespace Ringfence.Emit;

/// <summary>A person who may call libvirt on a host.</summary>
/// <param name="Account">The account's name in the fleet, which grants and denials use.</param>
/// <param name="UnixName">The user's name on the host, which polkit sees.</param>
/// <param name="LogsIn">Whether the host admits the account: libvirt knows a caller by its process.</param>
internal sealed record Caller(string Account, string UnixName, bool LogsIn);
