using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>What concerns the users of all KVM hosts together: the password policy of their directories, and denials that root escapes.</summary>
internal sealed class FleetIdentityPlan(FleetIndex fleet, EmissionPlan plan)
{
    public void Add()
    {
        var hosts = fleet.Fleet.Hosts.OfType<KvmHost>().Where(host => host.Users is not null).ToList();
        var joined = hosts
            .Select(host => host.Users!.Directory is { } reference ? fleet.Directories.Resolve(reference).Element : null)
            .OfType<Model.Directory>()
            .ToHashSet();
        foreach (var directory in fleet.Fleet.Directories.Where(joined.Contains))
            new DirectoryPolicyPlan(directory, plan).Add();
        NoteWhatRootEscapes(hosts);
    }

    // Whoever becomes root goes around libvirt's access control.
    private void NoteWhatRootEscapes(IEnumerable<KvmHost> hosts)
    {
        var denials = (fleet.Fleet.AccessControl?.Entries ?? ValueList<AccessEntry>.Empty)
            .Where(entry => entry.Effect == AccessEffect.Deny)
            .ToList();
        if (denials.Count == 0)
            return;
        var decisions = new AccessDecisions(fleet);
        var accounts = hosts
            .SelectMany(host => host.Users!.Accounts)
            .DistinctBy(account => account.Name.Text, StringComparer.OrdinalIgnoreCase)
            .Where(account => denials.Any(entry => decisions.Concerns(entry.Principal, account.Name.Text).IsTrue));
        foreach (var account in accounts)
            plan.Note(
                account.Address,
                "denials",
                "the account administers the host and becomes root there by sudo, whom no denial binds: they guard against mistakes only, unless the account is not admitted to hosts"
            );
    }
}
