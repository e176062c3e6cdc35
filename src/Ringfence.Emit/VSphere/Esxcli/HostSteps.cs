using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The steps of one host, in an order in which none locks out the next.</summary>
internal sealed class HostSteps(EsxiHost host, FleetIndex fleet, EmissionPlan plan)
{
    private const int PasswordClasses = 5;

    private readonly List<HostStep> steps = [];

    public IReadOnlyList<HostStep> All()
    {
        Software();
        if (host.Users is { } users)
        {
            Accounts(users);
            if (
                users.Directory is { } reference
                && plan.Resolve(
                    reference,
                    fleet.Directories,
                    host,
                    "its directory",
                    "is not declared",
                    "Declare it with .ActiveDirectory(…)"
                )
                    is { } directory
            )
                Join(directory, users);
        }
        if (host.Management is { Firewall: { } firewall } management)
            new FirewallStep(host, management, firewall, plan).Add(Add);
        return steps;
    }

    private void Software()
    {
        var profile = host.Drivers?.ImageProfile is { } reference ? ImageProfiles.Of(host, reference, fleet, plan) : null;
        var level = profile?.AcceptanceLevel is { } declared
            ? plan.Known(declared.Map(AcceptanceLevels.Name), profile, "the acceptance level")
            : null;
        var signed = host.Drivers?.RequiresSigned is { } required && plan.Known(required, host, "whether drivers must be signed");
        if (level is not null || signed)
            Add("software", "esxi/software.sh.sbn", new SoftwareView(level, signed), []);
    }

    private void Accounts(UserManagement users)
    {
        var rules = PasswordRules.Of(users.PasswordPolicy ?? fleet.Fleet.PasswordPolicy, host, plan);
        var local = users.Accounts.Where(account => account.Kind != HostAccountKind.Directory).ToList();
        var view = new AccountsView(Numbers(rules), Texts(rules), [.. local.Select(View)]);
        if (local.Count > 0 || view.Numbers.Count > 0 || view.Texts.Count > 0)
            Add("accounts", "esxi/accounts.sh.sbn", view, local.Select(Password));
    }

    private HostStepInput Password(HostAccount account) =>
        new(
            account.Password is { } password
                ? password.DeferredName ?? plan.Known(password, account, "its password")?.Name ?? account.Address
                : $"{host.Name.Text}/{account.Name.Text}",
            true,
            $"The password of {account.Name.Text} on {host.Name.Text}"
        );

    private EsxiAccountView View(HostAccount account)
    {
        var owner = account.Owner is { } owned ? plan.Known(owned, account, "its owner")?.Text : null;
        var purpose = account.Purpose is { } meant ? plan.Known(meant, account, "its purpose")?.Text : null;
        var isAdministrator =
            account.Kind == HostAccountKind.BreakGlass || plan.Known(account.Duty, account, "its duty") == AccountDuty.Administrator;
        return new(
            account.Name.Text,
            string.Join(", ", new[] { purpose, owner }.OfType<string>().DefaultIfEmpty(isAdministrator ? "break glass" : "local account")),
            isAdministrator ? "Admin" : "ReadOnly"
        );
    }

    private static List<NumberOptionView> Numbers(PasswordRules rules) =>
        [
            .. new (string Path, int? Value)[]
            {
                ("/Security/PasswordHistory", rules.History),
                ("/Security/PasswordMaxDays", rules.ExpiresAfterDays is 0 ? 99999 : rules.ExpiresAfterDays),
                ("/Security/AccountLockFailures", rules.LocksAfterFailures),
            }
                .Where(option => option.Value is not null)
                .Select(option => new NumberOptionView(option.Path, option.Value!.Value)),
        ];

    // passwdqc has a least length for each number of character classes; a class that is disabled is not enough.
    private static List<TextOptionView> Texts(PasswordRules rules)
    {
        if (!rules.JudgesQuality)
            return [];
        var length = (rules.MinimumLength ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var weaker = Enumerable.Repeat(rules.IsComplex ? "disabled" : length, PasswordClasses - 1);
        return [new("/Security/PasswordQualityControl", $"retry=3 min={string.Join(",", weaker.Append(length))}")];
    }

    private void Join(Directory directory, UserManagement users)
    {
        if (directory.Kind != DirectoryKind.ActiveDirectory)
        {
            plan.NoteOnce(
                host.Address,
                "UserManagement.Directory",
                "ESXi joins Active Directory only: people of another directory reach the host through vCenter"
            );
            return;
        }
        if (plan.Known(directory.Domain, directory, "its domain") is not { } domain)
            return;
        var admitted = users.Accounts.Where(account => account.Kind == HostAccountKind.Directory).ToList();
        var departed = directory
            .Accounts.Where(account => plan.Known(account.State, account, "whether the person is in office") != AccountState.Active)
            .Select(account => account.Name.Text)
            .ToHashSet();
        var gone = users.Revoked.Select(account => account.Name).Concat(departed).Distinct().ToList();
        var staying = admitted.Where(account => !gone.Contains(account.Name.Text)).ToLookup(IsAdministrator, account => account.Name.Text);
        Add(
            "directory",
            "esxi/directory.sh.sbn",
            new DirectoryView(
                domain.Text,
                "Domain = " + domain.Text,
                [.. staying[true].Select(In)],
                [.. staying[false].Select(In)],
                [.. gone.Select(In)]
            ),
            [
                new($"{domain.Text}/join-account", false, $"The account that may join hosts to {domain.Text}"),
                new($"{domain.Text}/join-password", true, $"The password of the account that may join hosts to {domain.Text}"),
            ]
        );

        string In(string account) => $"{domain.Text}\\{account}";
    }

    private bool IsAdministrator(HostAccount account)
    {
        var declared = fleet.Accounts.Resolve(Reference<DirectoryAccount>.To(account.Name.Text)).Element;
        return declared is null || plan.Known(declared.Duty, declared, "the person's duty") == AccountDuty.Administrator;
    }

    private void Add<TView>(string name, string template, TView view, IEnumerable<HostStepInput> input)
        where TView : class
    {
        if (plan.Render(template, view, host) is { } script)
            steps.Add(new(name, script, ValueList<HostStepInput>.Of(input)));
    }
}
