using System;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF0001: takes for a host the option that the rest of the fleet takes, or the only sensible one, where the host says nothing.</summary>
internal sealed class ChooseOption : RuleFix
{
    // The rule asks one question per feature, and its message ends in the question.
    private static readonly (string Question, Func<FixSite, LocatedFinding, CallText?> Answer)[] answers =
    [
        ("where its users are managed", Users),
        ("how CPUs are scheduled", Scheduler),
        ("which module controls access", AccessModule),
        ("where device drivers run", Drivers),
        ("how it is managed over the network", (_, finding) => AddManagementNetwork.Stub(finding)),
    ];

    public override FixProposal? Propose(FixSite site)
    {
        if (site.Findings.Count == 0 || ConfigureLambda.Of(site.Call, site.Model) is not { } host)
            return null;
        var message = site.Findings[0].Finding.Message;
        var (question, answer) = answers.FirstOrDefault(answer => message.EndsWith(answer.Question, StringComparison.Ordinal));
        if (answer is null)
            return null;
        // Where one text describes several hosts, all that lack this must want the same.
        var texts = site
            .Findings.Where(finding => finding.Finding.Message.EndsWith(question, StringComparison.Ordinal))
            .Select(finding => answer(site, finding))
            .ToArray();
        return texts[0] is { } text && texts.All(other => other?.ToString() == text.ToString())
            ? FixProposal.Of($"Add .{text.Head.Substring(0, text.Head.IndexOf('('))}(…)", host.Append(text))
            : null;
    }

    private static CallText? Users(FixSite site, LocatedFinding finding)
    {
        var joined = finding.Fleet.Hosts.Select(host => host.Users?.Directory).OfType<Reference<Directory>>().Distinct().ToArray();
        return
            joined is [{ IsKnown: true } only]
            && finding.Index.Directories.Resolve(only).Element is { } directory
            && finding.Host!.Users is null
            ? new(
                "Users(users => users",
                $"Join({Handle.Of(directory.Name.Text, finding.Locate(directory.Origin), site.Call.Syntax, site.Model)})"
            )
            : null;
    }

    // Fair share without caps would not be fair.
    private static CallText? Scheduler(FixSite site, LocatedFinding finding) =>
        finding
            .Host!.VirtualMachines.All(machine =>
                machine.Scheduling is { Cap: { } cap, Weight: not null } ? !cap.Is(CpuQuantity.Unlimited) : Truth.False
            )
            .IsTrue
            ? new("FairShareScheduler()")
            : null;

    private static CallText? AccessModule(FixSite site, LocatedFinding finding) =>
        finding.Host!.Kind == HypervisorKind.Kvm ? new("AccessModule(module => module", "Polkit()") : null;

    private static CallText? Drivers(FixSite site, LocatedFinding finding)
    {
        if (finding.Host!.Drivers is not null)
            return null;
        var first = finding.Host switch
        {
            XenHost => "InControlDomain()",
            HyperVHost => "InParentPartition()",
            _ => finding.Fleet.ImageProfiles is { IsWhole: true, Count: 1 } only
                ? $"Image({Handle.Of(only[0].Name.Text, finding.Locate(only[0].Origin), site.Call.Syntax, site.Model)})"
                : null,
        };
        return first is null ? null : new("Drivers(drivers => drivers", first, "RequireSigned()");
    }
}
