using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF4008: gives a driver domain the host's only driver that no other domain has, and Xen's back end for network devices.</summary>
internal sealed class CompleteDriverDomain : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        site.Call.Name == "DriverDomain" && site.Findings.Count > 0 && ConfigureLambda.Of(site.Call, site.Model) is { } domain
            ? FixProposal.Of("Assign what the driver domain lacks", Edits(site, domain))
            : null;

    private static IEnumerable<Edit?> Edits(FixSite site, ConfigureLambda domain)
    {
        if (site.Findings.Any(finding => ((DriverDomain)finding.Finding.Subject).DesignatedDriver is null))
            yield return site.Agreed(FreeDriver) is { } driver ? domain.Append($"Runs({CSharpText.Quote(driver)})") : null;
        if (site.Findings.Any(finding => LacksSharing((DriverDomain)finding.Finding.Subject)))
            yield return domain.Append("SharesWith(\"xen-netback\")");
    }

    private static bool LacksSharing(DriverDomain domain) =>
        domain.SharingSoftware is null && domain.Packages.Any(package => package.Purpose.Is(PackagePurpose.Sharing)).IsFalse;

    private static string? FreeDriver(LocatedFinding finding)
    {
        var drivers = finding.Host!.Drivers!;
        var free = drivers
            .Drivers.Where(driver =>
                !drivers.DriverDomains.Any(domain => domain.DesignatedDriver?.Names(driver.Name) ?? Truth.False).IsTrue
            )
            .ToArray();
        return free.Length == 1 ? free[0].Name.Text : null;
    }
}
