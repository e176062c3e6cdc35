using System.Collections.Generic;
using System.Globalization;

namespace Ringfence.Emit;

/// <summary>The central password policy, for the administrators of a directory that runs on Linux. Nothing of it is on a host.</summary>
internal sealed class DirectoryPolicyPlan(Model.Directory directory, EmissionPlan plan)
{
    public const string Folder = "directories";

    public void Add()
    {
        if (directory.PasswordPolicy is not { } policy || plan.Known(directory.Domain, directory, "the domain") is not { } domain)
            return;
        var view = new DirectoryPolicyView(domain.Text, PasswordRules.Of(policy, directory, plan));
        var isKerberos = directory.Mechanism is { IsKnown: true, Value: AuthenticationMechanism.Kerberos };
        switch (directory.Kind)
        {
            case DirectoryKind.FreeIpa:
                Add("password-policy.sh", "freeipa-policy.sh", view);
                break;
            case DirectoryKind.Ldap when isKerberos:
                Add("password-policy.sh", "kerberos-policy.sh", view);
                break;
            case DirectoryKind.Ldap:
                Add("password-policy.ldif", "ldap-policy.ldif", view);
                if (view.Rules.IsComplex)
                    Note("OpenLDAP judges the length of a password and leaves character classes to a check module of its server");
                break;
            default:
                Note("Active Directory keeps it in its own group policy: set it there");
                break;
        }
    }

    private void Add(string file, string template, DirectoryPolicyView view) =>
        plan.Add($"{Folder}/{directory.Name.Text}/{file}", $"kvm/users/{template}.sbn", view, directory);

    private void Note(string reason) => plan.Note(directory.Address, "Directory.PasswordPolicy", reason);
}

internal sealed record DirectoryPolicyView(string Domain, PasswordRules Rules)
{
    public string Realm => Domain.ToUpperInvariant();

    public string MaximumLife => string.Create(CultureInfo.InvariantCulture, $"{Rules.ExpiresAfterDays} days");

    public IReadOnlyList<string> DomainParts => Domain.Split('.');
}
