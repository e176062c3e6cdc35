using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF1005: authenticates with the mechanism that belongs to the kind of directory.</summary>
internal sealed class UseDirectorysMechanism : RuleFix
{
    private const string OverTls = nameof(AuthenticationMechanism) + "." + nameof(AuthenticationMechanism.LdapOverTls);

    public override FixProposal? Propose(FixSite site)
    {
        if (site.Agreed(KindOf) is not { } kind)
            return null;
        var speaksKerberos = (DirectoryKind)kind != DirectoryKind.Ldap;
        var title = speaksKerberos ? "Authenticate with Kerberos" : "Authenticate over TLS";
        if (site.Call is { Name: "Authenticate", Builder: "DirectoryBuilder" } && speaksKerberos && site.IsReplaceable)
            return FixProposal.Of(title, Edit.Replace(site.Call.NameSyntax, "Kerberos"), Edit.RemoveItem(site.Call.Argument("mechanism")!));
        if (site.IsReplaceable)
            return FixProposal.Of(title, Edit.Replace(site.Value!, speaksKerberos ? "AuthenticationMechanism.Kerberos" : OverTls));
        return site.Call.Name is "ActiveDirectory" or "FreeIpa" or "Ldap"
            ? FixProposal.Of(
                title,
                ConfigureLambda.Of(site.Call, site.Model)?.Prepend(speaksKerberos ? "Kerberos()" : $"Authenticate({OverTls})")
            )
            : null;
    }

    private static int? KindOf(LocatedFinding finding) =>
        finding.Finding.Subject is Directory directory ? (int)directory.Kind
        : finding.Host?.Users?.Directory is { } joined && finding.Index.Directories.Resolve(joined).Element is { } found ? (int)found.Kind
        : null;
}
