namespace Ringfence.Assurance;

/// <summary>Another party of a finding.</summary>
/// <param name="Place">Where it is declared.</param>
/// <param name="Text">What it is: "kvm-03 uses VLAN 40 here".</param>
public sealed record RelatedPlace(Origin Place, string Text);
