using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF4003, RF4004: removes a driver that nobody vouches for or that is below the profile's level; the profile stays as it is.</summary>
internal sealed class RemoveDriver : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (
            site.Call.Name is not ("Certified" or "Uncertified")
            || site.Call.Value("name") is not { } name
            || !SteadyValue.Is(name, site.Model)
        )
            return null;
        if (!site.AllAre(finding => finding.Host is { } host && !AcceptableDrivers.IsNeeded((Driver)finding.Finding.Subject, host)))
            return null;
        // Without any driver the host would say nothing about them: then at least that only signed ones are loaded.
        var isOnly = ConfigureLambda.Around(site.Call, site.Model) is { } drivers && drivers.Calls is [_];
        return isOnly
            ? FixProposal.Of(
                $"Remove the driver {name} and require signed ones",
                Edit.Replace(site.Call.NameSyntax, "RequireSigned"),
                Edit.Replace(site.Call.Syntax.ArgumentList, "()")
            )
            : FixProposal.Of($"Remove the driver {name}", CallRemoval.Of(site.Call, site.Model));
    }
}
