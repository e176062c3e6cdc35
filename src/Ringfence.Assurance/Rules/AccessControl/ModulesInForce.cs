using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>An access module that enforces access somewhere, and the element that declares it.</summary>
/// <param name="Declarer">The fleet's access control, or the host that has a module of its own.</param>
/// <param name="Module">The module.</param>
internal sealed record ModuleInForce(Element Declarer, AccessModule Module)
{
    public Truth IsPluggable => Module.Kind.Is(AccessModuleKind.Pluggable);

    /// <summary>Whether the module has a capability: what is not declared is not provided.</summary>
    public Truth Provides(AccessCapability capability) =>
        Module.Declared(capability) is { } declared ? declared.Is(true)
        : Module.Capabilities.WhyOpen is { } why ? Truth.Unknown(why)
        : Truth.False;
}

/// <summary>The access modules that are in force in a fleet: each once, however many hosts it serves.</summary>
internal static class ModulesInForce
{
    public static IEnumerable<ModuleInForce> Of(AssuranceContext context)
    {
        if (context.Fleet.AccessControl is { Module: { } shared } access && IsUsed(context.Hosts))
            yield return new(access, shared);
        foreach (var host in context.Hosts)
            if (host.AccessModule is { } own)
                yield return new(host, own);
    }

    private static bool IsUsed(ValueList<Host> hosts)
    {
        if (hosts.Count == 0 || !hosts.IsWhole)
            return true;
        foreach (var host in hosts)
            if (host.AccessModule is null)
                return true;
        return false;
    }
}
