namespace Ringfence.Assurance.Rules;

/// <summary>A capability that the paper asks of every access module, in words and with its place in the paper.</summary>
internal sealed record CapabilityRequirement(AccessCapability Capability, string InWords, string Paper)
{
    public Assessment Judge(ModuleInForce inForce)
    {
        var provides = inForce.Provides(Capability);
        if (provides.IsTrue)
            return Assessment.Passed(inForce.Declarer);
        var declared = inForce.Module.Declared(Capability);
        var place = (declared?.Origin ?? default).OrElse(inForce.Module.Origin).OrElse(inForce.Declarer.Origin);
        if (provides.IsUnknown)
            return Assessment.Undecided(inForce.Declarer, provides.Reason, place);
        var verb = declared is null ? "does not declare" : "lacks";
        return Assessment.Failed(inForce.Declarer, $"the access module {inForce.Module.Name} {verb} {InWords} ({Paper})", place);
    }
}
