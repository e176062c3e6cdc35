namespace Ringfence.Emit;

/// <summary>An action that libvirt asks polkit about, and what a caller needs for it.</summary>
/// <param name="Id">Its id after <c>org.libvirt.api.</c>: "domain.start".</param>
/// <param name="Needs">The permission on the object; <see langword="null"/> when any permission on it will do.</param>
internal sealed record LibvirtAction(string Id, Permission? Needs);
