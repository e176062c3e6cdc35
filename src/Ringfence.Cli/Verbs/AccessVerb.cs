using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Ringfence.Model;
using Ringfence.Reports;

namespace Ringfence.Cli;

/// <summary>Explains what somebody may do on something.</summary>
internal sealed class AccessVerb : IVerb
{
    private static readonly Dictionary<string, IReadOnlyList<Permission>> permissions = Permissions.All.ToDictionary(
        permission => permission.ToString(),
        permission => (IReadOnlyList<Permission>)[permission],
        StringComparer.OrdinalIgnoreCase
    );

    private readonly Option<string> who = new("--who")
    {
        Description = "The account.",
        HelpName = "name",
        Required = true,
    };
    private readonly Option<string> on = new("--on")
    {
        Description = "The folder, host, switch, portgroup, machine or vNIC, by its address: east/kvm-01/db-1.",
        HelpName = "address",
        Required = true,
    };
    private readonly Option<IReadOnlyList<Permission>> permission = new("--permission")
    {
        Description = "The operation, such as StartMachine; all when left out.",
        HelpName = "name",
        DefaultValueFactory = _ => Permissions.All,
        CustomParser = argument => SharedOptions.OneOf(argument, "--permission", "permission", permissions),
    };

    public Command Command =>
        new("access", "Explain what an account may do on an object, and which grants and denials decide it.") { who, on, permission };

    public int Run(ParseResult parsed, VerbRun run)
    {
        var user = parsed.GetRequiredValue(who);
        var address = parsed.GetRequiredValue(on);
        var index = new FleetIndex(run.Build());
        if (WhyNoAccount(index, user) is { } noAccount)
            return run.Misused(noAccount);
        var found = index.Find(Reference<Element>.To(address));
        if (found.Element is null)
            return run.Misused(
                $"--on: there is no object {Quoted.Text(address)} in the fleet{Nearest.Question(NearestAddress(index, address))}"
            );
        run.Out.Write(
            new AccessReport(new(index), index, run.Paths, run.Width).Page(user, found.Element, parsed.GetRequiredValue(permission))
        );
        return ExitCode.Clean;
    }

    // Accounts of the hosts count too: somebody may ask what the break-glass account may do.
    private static string? WhyNoAccount(FleetIndex index, string user)
    {
        var names = index
            .Accounts.Keys.Concat(
                index
                    .Fleet.Hosts.SelectMany(host => host.Users?.Accounts ?? ValueList<HostAccount>.Empty)
                    .Select(account => account.Name.Text)
            )
            .ToHashSet(StringComparer.Ordinal);
        return names.Contains(user) ? null : $"--who: there is no account {Quoted.Text(user)} in the fleet{Nearest.Question(user, names)}";
    }

    private static string? NearestAddress(FleetIndex index, string address)
    {
        var fleet = index.Fleet.Address + "/";
        var bare = address.StartsWith(fleet, StringComparison.Ordinal) ? address[fleet.Length..] : address;
        if (NearestName.Of(bare, index.Addresses.Concat(index.Folders.Keys)) is not { } near)
            return NearestName.Of(address, [index.Fleet.Address]);
        return index.Folders.Keys.Contains(near) ? near : fleet + near;
    }
}
