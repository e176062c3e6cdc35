using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>RF1004: leaves passwords to the directory.</summary>
internal sealed class RemovePassword : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        (site.Call.Name, site.Call.Argument("password")) switch
        {
            ("AdmitWithPassword", { } password) => FixProposal.Of(
                "Leave the password to the directory",
                Edit.Replace(site.Call.NameSyntax, "Admit"),
                Edit.RemoveItem(password)
            ),
            ("Local", { Parent: ArgumentListSyntax } password) => FixProposal.Of("Remove the local password", Edit.RemoveItem(password)),
            _ => null,
        };
}
