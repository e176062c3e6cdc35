using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The model's decisions about what libvirt knows of one host. What is not decided is a problem, told once.</summary>
internal sealed class HostDecisions(Host host, IReadOnlyList<Caller> callers, AccessDecisions decisions, EmissionPlan plan)
{
    // Each is asked for once for the tables and again for what libvirt cannot tell apart.
    private readonly Dictionary<(string Account, Permission Permission, string Address), AccessDecision> made = [];
    private bool undecidedIsTold;

    public IReadOnlyList<Caller> Callers { get; } = callers;

    /// <summary>Whether a caller is allowed to do something on an object.</summary>
    public bool Allows(Caller caller, Permission permission, Element on) =>
        IsAllowed(Decide(caller, permission, on), caller, permission, on);

    /// <summary>Whether a denial, and not merely the lack of a grant, keeps a caller from something.</summary>
    public bool Refuses(Caller caller, Permission permission, Element on)
    {
        var decision = Decide(caller, permission, on);
        return !IsAllowed(decision, caller, permission, on) && decision.DecidedBy is { Entry.Effect: AccessEffect.Deny };
    }

    /// <summary>Who may do what on an object: permissions that somebody has, each with its users.</summary>
    public IReadOnlyList<RightView> Rights(Element on, IEnumerable<Permission> permissions) =>
        decisions.Reaching(on).Count == 0
            ? []
            :
            [
                .. permissions
                    .Select(permission => new RightView(permission.ToString(), UsersWith(permission, on)))
                    .Where(right => right.Users.Count > 0),
            ];

    private List<string> UsersWith(Permission permission, Element on) =>
        [.. Callers.Where(caller => Allows(caller, permission, on)).Select(caller => caller.UnixName)];

    private AccessDecision Decide(Caller caller, Permission permission, Element on)
    {
        var key = (caller.Account, permission, on.Address);
        if (!made.TryGetValue(key, out var decision))
            made.Add(key, decision = decisions.Decide(caller.Account, permission, on));
        return decision;
    }

    private bool IsAllowed(AccessDecision decision, Caller caller, Permission permission, Element on)
    {
        if (decision.IsAllowed.IsUnknown && !undecidedIsTold)
        {
            undecidedIsTold = true;
            plan.Refuse(
                host,
                decision.DecidedBy?.Entry.Origin ?? host.Origin,
                $"whether {caller.Account} has {permission} on {on.Address} is not decided: {decision.IsAllowed.Reason}",
                "Say how the access module combines grants and denials, with .CombiningRule(…), and use names that the program knows"
            );
        }
        return decision.IsAllowed.IsTrue;
    }
}
