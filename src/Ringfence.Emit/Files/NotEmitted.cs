namespace Ringfence.Emit;

/// <summary>Something that the fleet says and a target cannot express. It is said to the user, never dropped in silence.</summary>
/// <param name="Target">The target that cannot express it: "libvirt".</param>
/// <param name="Element">The address of the element: "east/kvm-01/web-1".</param>
/// <param name="Property">What is not expressed: "CPU cap".</param>
/// <param name="Reason">Why, and what to do instead, as a sentence.</param>
public sealed record NotEmitted(string Target, string Element, string Property, string Reason);
