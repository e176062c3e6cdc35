using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF3009: nobody starts, stops or snapshots a sensitive machine because of a permission on something above it.</summary>
public sealed class SensitiveMachineIsExempt()
    : Rule(
        new()
        {
            Id = "RF3009",
            Title = "Deny inherited operations on sensitive VMs",
            Feature = DeploymentFeature.AccessControl,
            Severity = Severity.Warning,
            Paper = ["IV Granularity (iv)"],
            References = ["SP 800-125A (2014 draft) HY-SR-13"],
            Controls = ["AC-6", "AC-3"],
            Rationale = "Whoever operates all machines can stop the sensitive one too, or carry its memory away in a snapshot.",
            Remediation =
                "Deny it on that machine, .Deny(operators, Permissions.LifeCycle, on: \"kvm-01/payroll\"), and grant it there to those who need it.",
            Compliant = """
            fleet.AccessControl(access => access
                .Module(module => module.Polkit())
                .Group("operators", ["dana", "emil"], out var operators)
                .Grant(operators, Permissions.LifeCycle, on: AccessTarget.Everything)
                .Deny(operators, Permissions.LifeCycle, on: "kvm-01/payroll"));
            fleet.KvmHost("kvm-01", host => host.VirtualMachine("payroll", vm => vm.Sensitive()));
            """,
            Noncompliant = """
            fleet.AccessControl(access => access
                .Module(module => module.Polkit())
                .Group("operators", ["dana", "emil"], out var operators)
                .Grant(operators, Permissions.LifeCycle, on: AccessTarget.Everything));
            fleet.KvmHost("kvm-01", host => host.VirtualMachine("payroll", vm => vm.Sensitive()));
            """,
        }
    )
{
    // The paper's example: "ability to take snapshots, start and stop all VMs except a designated VM running a sensitive application".
    private static readonly Permission[] operations = [Permission.StartMachine, Permission.StopMachine, Permission.SnapshotMachine];

    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        if (context.Fleet.AccessControl is not { } access)
            yield break;
        var users = new UsersOfEntries(context);
        foreach (var host in context.Hosts)
        foreach (var machine in host.VirtualMachines)
            if (!machine.IsSensitive.Is(true).IsFalse)
                yield return Assess(machine, access, users, context.Decisions);
    }

    private static Assessment Assess(VirtualMachine machine, AccessControl access, UsersOfEntries users, AccessDecisions decisions)
    {
        var place = machine.IsSensitive.Origin.OrElse(machine.Origin);
        var isInherited = access.Entries.WhyOpen is { } why ? Truth.Unknown(why) : Truth.False;
        var winners = new List<(Permission Operation, AccessEntry Grant)>();
        foreach (var user in users.All)
        foreach (var operation in operations)
        {
            var decision = decisions.Decide(user, operation, machine);
            var inherits = decision.IsAllowed & !IsDecidedHere(decision);
            isInherited |= inherits;
            if (inherits.IsTrue)
                winners.Add((operation, decision.DecidedBy!.Entry));
        }
        var fails = isInherited & machine.IsSensitive.Is(true);
        if (fails.IsFalse)
            return Assessment.Passed(machine);
        if (fails.IsUnknown)
            return Assessment.Undecided(machine, fails.Reason, place);
        var first = winners[0].Grant;
        var inherited = winners.Where(winner => winner.Grant == first).Select(winner => winner.Operation);
        return Assessment.Failed(
            machine,
            $"{machine.Name} is sensitive, and {first.Principal} has {PermissionNames.Of(inherited)} on it only because of a grant on {first.Target}",
            place,
            [
                .. winners
                    .Select(winner => winner.Grant)
                    .Distinct()
                    .Select(grant => new RelatedPlace(
                        grant.Origin,
                        $"this grant for {grant.Principal} on {grant.Target} reaches {machine.Name}"
                    )),
            ]
        );
    }

    // A grant on the machine itself was meant for it; a denial there that has no effect is RF3006's.
    private static Truth IsDecidedHere(AccessDecision decision)
    {
        var isHere = Truth.False;
        foreach (var entry in decision.Applicable)
            if (entry.Distance == 0)
                isHere |= entry.Applies;
            else if (entry.Distance < 0)
                isHere |= entry.Applies & Truth.Unknown(entry.Applies.Reason);
        return isHere;
    }
}
