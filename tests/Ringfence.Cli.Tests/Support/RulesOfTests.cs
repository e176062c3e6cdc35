using System.Collections.Generic;
using System.Linq;
using Ringfence.Assurance;
using Ringfence.Assurance.Rules;

namespace Ringfence.Cli.Tests;

/// <summary>A rule at each level, and those of waivers.</summary>
internal static class RulesOfTests
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new HostHasMemory(),
        new ManagementUplinkHasStandby(),
        new SwitchIsShared(),
        new WaiverIsInForce(),
        new WaiverIsNeeded(),
        new WaiverNamesRule(),
    ];

    /// <summary>Assesses with one rule that fails twice for each host, at one place.</summary>
    public static AssuranceResult AssessTwice(Model.Fleet fleet, CalendarDate asOf, StrictnessProfile profile) =>
        Assessor.Assess(fleet, asOf, profile, [new HostLacksTwoThings()]);

    private static RuleDescription Description(string id, Severity severity, DeploymentFeature feature, string title) =>
        new()
        {
            Id = id,
            Title = title,
            Feature = feature,
            Severity = severity,
            Paper = ["I"],
            Controls = ["CM-2"],
            Rationale = "It is needed.",
            Remediation = "Do what the title says.",
            Compliant = "",
            Noncompliant = "",
        };

    /// <summary>An error; its blame is the host, and its state is unknown when the memory is.</summary>
    private sealed class HostHasMemory()
        : Rule(Description("RF2099", Severity.Error, DeploymentFeature.Scheduler, "Give each host 64 GiB of memory"))
    {
        public override IEnumerable<Assessment> Check(AssuranceContext context) =>
            context
                .Hosts.Where(host => host.Memory is not null)
                .Select(host =>
                    Require(
                        host,
                        host.Memory!.Value.Is(memory => memory.CompareTo(64.GiB()) >= 0),
                        host.Memory.Value.Origin,
                        $"{host.Name} has {host.Memory.Value}"
                    )
                );
    }

    /// <summary>Information, with a second place.</summary>
    private sealed class SwitchIsShared()
        : Rule(Description("RF6099", Severity.Info, DeploymentFeature.VirtualNetwork, "Name virtual switches once"))
    {
        public override IEnumerable<Assessment> Check(AssuranceContext context)
        {
            foreach (var same in context.Hosts.SelectMany(host => host.VirtualSwitches).GroupBy(vswitch => vswitch.Name))
            foreach (var other in same.Skip(1))
                yield return Assessment.Failed(
                    other,
                    $"the name {other.Name} is taken",
                    other.Origin,
                    new RelatedPlace(same.First().Origin, $"{same.First().Address} has it")
                );
        }
    }

    private sealed class HostLacksTwoThings() : Rule(Description("RF4099", Severity.Warning, DeploymentFeature.Drivers, "Have a and b"))
    {
        public override IEnumerable<Assessment> Check(AssuranceContext context) =>
            context.Hosts.SelectMany(host =>
                new[] { "a", "b" }.Select(thing => Assessment.Failed(host, $"{host.Name} lacks {thing}", host.Origin))
            );
    }
}
