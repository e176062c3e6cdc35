namespace Ringfence.Model;

/// <summary>The module that enforces access control: built into the hypervisor or plugged in at boot (paper IV options (a) and (b)).</summary>
public sealed record AccessModule
{
    /// <summary>The module's name: <c>polkit</c>, <c>FLASK</c>.</summary>
    public required Setting<FreeText> Name { get; init; }

    /// <summary>Built in or pluggable.</summary>
    public required Setting<AccessModuleKind> Kind { get; init; }

    /// <summary>The generic security framework that loads a pluggable module: <c>XSM</c>.</summary>
    public Setting<FreeText>? Framework { get; init; }

    /// <summary>Whether a pluggable module is in the list that is booted with the hypervisor.</summary>
    public Setting<bool>? IsBooted { get; init; }

    /// <summary>The access control models that the module supports.</summary>
    public ValueList<AccessModel> SupportedModels { get; init; } = ValueList<AccessModel>.Empty;

    /// <summary>The model that the policy is written in; <see langword="null"/> when there is no policy.</summary>
    public Setting<AccessModel>? PolicyModel { get; init; }

    /// <summary>What the module can do (paper IV, both feature classes). What is not declared is not provided.</summary>
    public ValueList<Capability<AccessCapability>> Capabilities { get; init; } = ValueList<Capability<AccessCapability>>.Empty;

    /// <summary>What decides when grants and denials meet.</summary>
    public Setting<CombiningRule>? CombiningRule { get; init; }

    /// <summary>Where this is declared.</summary>
    public Origin Origin { get; init; }

    /// <summary>What is declared about a capability; <see langword="null"/> when nothing is.</summary>
    /// <param name="capability">The capability.</param>
    public Setting<bool>? Declared(AccessCapability capability)
    {
        foreach (var declared in Capabilities)
            if (declared.Kind == capability)
                return declared.IsProvided;
        return null;
    }
}
