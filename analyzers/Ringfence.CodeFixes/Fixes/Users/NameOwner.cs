using System.Linq;

namespace Ringfence.CodeFixes;

/// <summary>RF1011: names the person whom a directory knows under the account's name.</summary>
internal sealed class NameOwner : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        site.Value is null && site.Call.Argument("owner") is null && site.Agreed(PersonOf) is { } person
            ? FixProposal.Of(
                $"Name {person} as the owner",
                site.Call.Pass("owner: " + CSharpText.Quote(person), site.Call.Argument("name"))
            )
            : null;

    private static string? PersonOf(LocatedFinding finding) =>
        finding
            .Fleet.Directories.SelectMany(directory => directory.Accounts)
            .Where(account => account.Name == finding.Finding.Subject.Name && account.State.Is(AccountState.Active).IsTrue)
            .Select(account => account.Person is { IsKnown: true } person ? person.Value.Text : account.Name.Text)
            .FirstOrDefault();
}
