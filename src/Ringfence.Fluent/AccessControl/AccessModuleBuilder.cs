using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes the module that enforces access control (paper IV options (a) and (b)).</summary>
public sealed class AccessModuleBuilder : Builder
{
    private readonly DeclaredCapabilities<AccessCapability> capabilities = new();
    private readonly List<AccessModel> models = [];
    private AccessModule? module;

    private AccessModuleBuilder() { }

    /// <summary>Uses libvirt's polkit driver, for which Ringfence compiles groups, roles, custom objects, hierarchy and denials to rules.</summary>
    public AccessModuleBuilder Polkit([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        RoleBased("polkit", nameof(Polkit), Ringfence.CombiningRule.DenyOverrides, Here(file, line));

    /// <summary>Uses vCenter's roles and permissions, to which Ringfence compiles groups, roles, custom objects, hierarchy and denials.</summary>
    public AccessModuleBuilder VCenter([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        RoleBased("vCenter", nameof(VCenter), Ringfence.CombiningRule.NearestObject, Here(file, line));

    /// <summary>Uses a module that is part of the hypervisor (paper IV option (a)).</summary>
    /// <param name="name">Its name: <c>vCenter</c>.</param>
    public AccessModuleBuilder BuiltIn(Setting<string> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Name(AccessModuleKind.BuiltIn, name, nameof(name), Here(file, line));

    /// <summary>Uses a module that is loaded with the hypervisor at boot (paper IV option (b)).</summary>
    /// <param name="name">Its name: <c>FLASK</c>.</param>
    /// <param name="framework">The security framework that loads it: <c>XSM</c>.</param>
    /// <param name="booted">Whether it is in the list of modules that are booted.</param>
    public AccessModuleBuilder Pluggable(
        Setting<string> name,
        Setting<string>? framework = null,
        Setting<bool>? booted = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        Name(AccessModuleKind.Pluggable, name, nameof(name), here);
        module = module! with
        {
            Framework = framework.Parsed<FreeText>(FreeText.TryParse, nameof(framework), here),
            IsBooted = booted.From(nameof(booted), here),
        };
        return this;
    }

    /// <summary>Lists the access control models that the module supports (paper IV option (b)).</summary>
    /// <param name="models">The models.</param>
    public AccessModuleBuilder Supports(
        IEnumerable<AccessModel> models,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Models(models, Here(file, line));

    /// <summary>Says in which model the policy is written (paper IV option (b)).</summary>
    /// <param name="model">The model.</param>
    public AccessModuleBuilder Policy(Setting<AccessModel> model, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Policy(model, Here(file, line));

    /// <summary>Declares what the module can do (paper IV, both feature classes).</summary>
    /// <param name="provided">The capabilities.</param>
    public AccessModuleBuilder Provides(
        IEnumerable<AccessCapability> provided,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        capabilities.Declare(provided, true, nameof(provided), Here(file, line));
        return this;
    }

    /// <summary>Declares that the module can do all that the paper asks (paper IV, both feature classes).</summary>
    public AccessModuleBuilder ProvidesEverything([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        capabilities.Declare((AccessCapability[])Enum.GetValues(typeof(AccessCapability)), true, null, Here(file, line));
        return this;
    }

    /// <summary>Declares what the module cannot do.</summary>
    /// <param name="missing">The capabilities.</param>
    public AccessModuleBuilder Lacks(
        IEnumerable<AccessCapability> missing,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        capabilities.Declare(missing, false, nameof(missing), Here(file, line));
        return this;
    }

    /// <summary>Says what decides when grants and denials meet.</summary>
    /// <param name="rule">The rule.</param>
    public AccessModuleBuilder CombiningRule(
        Setting<CombiningRule> rule,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Combine(rule, Here(file, line));

    internal static AccessModule Run(Action<AccessModuleBuilder> configure, Origin here)
    {
        var builder = new AccessModuleBuilder().Described(configure, here);
        builder.Finish();
        var named =
            builder.module ?? throw new FleetUsageException("the access module has no name: begin with Polkit, BuiltIn or Pluggable", here);
        return named with { Capabilities = builder.All(builder.capabilities), SupportedModels = builder.All(builder.models) };
    }

    private AccessModuleBuilder RoleBased(string name, string parameter, CombiningRule combining, Origin here)
    {
        Name(AccessModuleKind.BuiltIn, name, parameter, here);
        Models([AccessModel.RoleBased], here);
        Policy(AccessModel.RoleBased, here);
        capabilities.Declare((AccessCapability[])Enum.GetValues(typeof(AccessCapability)), true, null, here);
        return Combine(combining, here);
    }

    private AccessModuleBuilder Name(AccessModuleKind kind, Setting<string> name, string parameter, Origin here)
    {
        module = new()
        {
            Name = name.Parsed<FreeText>(FreeText.TryParse, parameter, here),
            Kind = Setting<AccessModuleKind>.Known(kind).WrittenAt(here),
            Origin = here,
        };
        return this;
    }

    private AccessModuleBuilder Models(IEnumerable<AccessModel> supported, Origin here)
    {
        models.AddRange(supported.Required(nameof(supported), here));
        return this;
    }

    private AccessModuleBuilder Policy(Setting<AccessModel> model, Origin here)
    {
        module = Named(here) with { PolicyModel = model.From(nameof(model), here) };
        return this;
    }

    private AccessModuleBuilder Combine(Setting<CombiningRule> rule, Origin here)
    {
        module = Named(here) with { CombiningRule = rule.From(nameof(rule), here) };
        return this;
    }

    private AccessModule Named(Origin here) =>
        module ?? throw new FleetUsageException("name the access module first, with Polkit, BuiltIn or Pluggable", here);
}
