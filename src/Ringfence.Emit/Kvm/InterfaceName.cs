using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>What Linux takes as the name of a network interface.</summary>
internal static class InterfaceName
{
    // IFNAMSIZ, less the terminating NUL.
    public const int MaximumLength = 15;

    /// <summary>Refuses a name that no interface can have.</summary>
    public static void Demand(string name, Element element, Origin origin, string what, EmissionPlan plan)
    {
        if (name.Length > MaximumLength)
            plan.Refuse(
                element,
                origin,
                $"{what} {Quoted.Text(name)} is a network interface on Linux, whose name has at most {MaximumLength} characters, not {name.Length}",
                "Shorten the name"
            );
        else if (name is "all" or "default" or "lo")
            plan.Refuse(
                element,
                origin,
                $"{what} {Quoted.Text(name)} is a network interface on Linux, where that name means something else",
                "Choose another name"
            );
    }
}
