using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes an enterprise directory: how it authenticates, its password policy and the accounts that matter to the fleet (paper II.B).</summary>
public sealed class DirectoryBuilder : ElementBuilder<DirectoryBuilder>
{
    private readonly DirectoryKind kind;
    private readonly Setting<DnsName> domain;
    private readonly List<Setting<DnsName>> servers = [];
    private readonly Siblings<DirectoryAccount> accounts = new("directory account");
    private Setting<AuthenticationMechanism>? mechanism;
    private PasswordPolicy? passwordPolicy;

    internal DirectoryBuilder(DirectoryKind kind, ResourceName name, Setting<DnsName> domain, string address, Origin origin)
        : base(name, address, origin)
    {
        this.kind = kind;
        this.domain = domain;
    }

    /// <summary>Authenticates with Kerberos tickets (paper II.B(c)).</summary>
    public DirectoryBuilder Kerberos([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Authenticate(AuthenticationMechanism.Kerberos, file, line);

    /// <summary>Authenticates with some mechanism (paper II.B(c)).</summary>
    /// <param name="mechanism">The mechanism.</param>
    public DirectoryBuilder Authenticate(
        Setting<AuthenticationMechanism> mechanism,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        this.mechanism = mechanism.From(nameof(mechanism), Here(file, line));
        return this;
    }

    /// <summary>Names a server, when it is not to be found through DNS. Several calls add up.</summary>
    /// <param name="name">The server's DNS name: <c>dc1.corp.example.com</c>.</param>
    public DirectoryBuilder Server(Setting<string> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        servers.Add(name.Parsed<DnsName>(DnsName.TryParse, nameof(name), Here(file, line)));
        return this;
    }

    /// <summary>Declares the central password policy (paper II.B advantage (b)).</summary>
    /// <param name="configure">Declares length, complexity, expiry, history and lockout.</param>
    public DirectoryBuilder PasswordPolicy(
        Action<PasswordPolicyBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        passwordPolicy = PasswordPolicyBuilder.Run(configure, Here(file, line));
        return this;
    }

    /// <summary>Declares an account of someone who administers hosts.</summary>
    /// <param name="name">The account's name: <c>alice</c>.</param>
    /// <param name="person">The person behind it.</param>
    public DirectoryBuilder Administrator(
        Setting<string> name,
        Setting<string>? person = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Account(name, out _, person, AccountState.Active, AccountDuty.Administrator, file, line);

    /// <inheritdoc cref="Administrator(Setting{string}, Setting{string}?, string, int)"/>
    /// <param name="account">A handle for hosts, groups and grants.</param>
    public DirectoryBuilder Administrator(
        Setting<string> name,
        out Reference<DirectoryAccount> account,
        Setting<string>? person = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Account(name, out account, person, AccountState.Active, AccountDuty.Administrator, file, line);

    /// <summary>Declares an account of someone who uses applications and has no place on a host (paper II, first paragraph).</summary>
    /// <param name="name">The account's name.</param>
    /// <param name="account">A handle.</param>
    /// <param name="person">The person behind it.</param>
    public DirectoryBuilder BusinessUser(
        Setting<string> name,
        out Reference<DirectoryAccount> account,
        Setting<string>? person = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Account(name, out account, person, AccountState.Active, AccountDuty.BusinessUser, file, line);

    /// <summary>Declares that someone has left the organization (paper II.A(a)).</summary>
    /// <param name="name">The account's name.</param>
    public DirectoryBuilder Departed(Setting<string> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Account(name, out _, null, AccountState.Departed, AccountDuty.Administrator, file, line);

    /// <inheritdoc cref="Departed(Setting{string}, string, int)"/>
    /// <param name="account">A handle.</param>
    public DirectoryBuilder Departed(
        Setting<string> name,
        out Reference<DirectoryAccount> account,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Account(name, out account, null, AccountState.Departed, AccountDuty.Administrator, file, line);

    /// <summary>Declares that someone has moved to another division (paper II.A(a)).</summary>
    /// <param name="name">The account's name.</param>
    public DirectoryBuilder Moved(Setting<string> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Account(name, out _, null, AccountState.Moved, AccountDuty.Administrator, file, line);

    internal Directory Build()
    {
        Finish();
        return new()
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Waivers = Waivers,
            Kind = kind,
            Domain = domain,
            Servers = All(servers),
            Mechanism = mechanism,
            PasswordPolicy = passwordPolicy,
            Accounts = All(accounts),
        };
    }

    private DirectoryBuilder Account(
        Setting<string> name,
        out Reference<DirectoryAccount> account,
        Setting<string>? person,
        AccountState state,
        AccountDuty duty,
        string file,
        int line
    )
    {
        var here = Here(file, line);
        var claimed = accounts.Claim(name, nameof(name), here);
        account = Reference<DirectoryAccount>.HandleOf(claimed);
        accounts.Add(
            new()
            {
                Name = claimed,
                Address = Address + "/" + claimed.Text,
                Origin = here.At(nameof(name)),
                State = Setting<AccountState>.Known(state).WrittenAt(here),
                Duty = Setting<AccountDuty>.Known(duty).WrittenAt(here),
                Person = person.Parsed<FreeText>(FreeText.TryParse, nameof(person), here),
            }
        );
        return this;
    }
}
