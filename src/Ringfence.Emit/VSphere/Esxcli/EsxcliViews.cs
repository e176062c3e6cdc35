using System.Collections.Generic;

namespace Ringfence.Emit;

/// <summary>What may be installed.</summary>
internal sealed record SoftwareView(string? Level, bool OnlyInstalled)
{
    public bool HasLevel => Level is not null;
}

/// <summary>Local accounts and password rules.</summary>
internal sealed record AccountsView(
    IReadOnlyList<NumberOptionView> Numbers,
    IReadOnlyList<TextOptionView> Texts,
    IReadOnlyList<EsxiAccountView> Accounts
);

/// <summary>An advanced setting that is a number.</summary>
internal sealed record NumberOptionView(string Path, int Value);

/// <summary>An advanced setting that is a text.</summary>
internal sealed record TextOptionView(string Path, string Value);

/// <summary>A local account.</summary>
internal sealed record EsxiAccountView(string Name, string Description, string Role);

/// <summary>The directory, and who of it administers the host.</summary>
internal sealed record DirectoryView(
    string Domain,
    string DomainLine,
    IReadOnlyList<string> Administrators,
    IReadOnlyList<string> Others,
    IReadOnlyList<string> Removed
);

/// <summary>The management firewall.</summary>
internal sealed record EsxiFirewallView(IReadOnlyList<RulesetView> Open, IReadOnlyList<string> Closed, bool DeniesByDefault);

/// <summary>A ruleset that is open.</summary>
internal sealed record RulesetView(string Id, bool IsForEverybody, IReadOnlyList<string> Peers);
