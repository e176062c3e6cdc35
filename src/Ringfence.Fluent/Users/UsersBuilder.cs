using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes the users of a host: through a directory, or locally (paper II).</summary>
public sealed class UsersBuilder : Builder
{
    private readonly string usersAddress;
    private readonly Origin origin;
    private readonly Siblings<HostAccount> accounts = new("host account");
    private readonly List<Reference<DirectoryAccount>> revoked = [];
    private Reference<Directory>? directory;
    private Setting<AuthenticationMechanism>? mechanism;
    private PasswordPolicy? passwordPolicy;

    internal UsersBuilder(string usersAddress, Origin origin)
    {
        this.usersAddress = usersAddress;
        this.origin = origin;
    }

    /// <summary>Joins a directory and admits some of its accounts (paper II option (b)).</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="administrators">The accounts that may log in.</param>
    public UsersBuilder From(
        Reference<Directory> directory,
        IEnumerable<Reference<DirectoryAccount>> administrators,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        this.directory = directory.From(nameof(directory), here);
        foreach (var (account, place) in administrators.Placed(nameof(administrators), here))
            Admit(account.From(nameof(administrators), here, place.Item), place);
        return this;
    }

    /// <summary>Joins a directory without admitting anyone yet.</summary>
    /// <param name="directory">The directory.</param>
    public UsersBuilder Join(Reference<Directory> directory, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        this.directory = directory.From(nameof(directory), Here(file, line));
        return this;
    }

    /// <summary>Admits an account of the joined directory.</summary>
    /// <param name="account">The account.</param>
    public UsersBuilder Admit(Reference<DirectoryAccount> account, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var here = Here(file, line);
        Admit(account.From(nameof(account), here), here.At(nameof(account)));
        return this;
    }

    /// <summary>Creates an account that the host itself authenticates (paper II option (a)).</summary>
    /// <param name="name">The account's name.</param>
    /// <param name="owner">The person who answers for it.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="password">The password's name in the secret store.</param>
    /// <param name="duty">Whether it serves administration.</param>
    public UsersBuilder Local(
        Setting<string> name,
        Setting<string>? owner = null,
        Setting<string>? purpose = null,
        Setting<Secret>? password = null,
        Setting<AccountDuty>? duty = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        accounts.Add(
            Account(HostAccountKind.Local, accounts.Claim(name, nameof(name), here), here) with
            {
                Owner = owner.Parsed<FreeText>(FreeText.TryParse, nameof(owner), here),
                Purpose = purpose.Parsed<FreeText>(FreeText.TryParse, nameof(purpose), here),
                Password = password.From(nameof(password), here),
                Duty = (duty ?? AccountDuty.Administrator).From(nameof(duty), here),
            }
        );
        return this;
    }

    /// <summary>Creates the local account for the emergency in which the directory is out of reach.</summary>
    /// <param name="name">The account's name.</param>
    /// <param name="password">The password's name in the secret store, where it lies under seal.</param>
    /// <param name="owner">The person who answers for it.</param>
    public UsersBuilder BreakGlass(
        Setting<string> name,
        Setting<Secret> password,
        Setting<string>? owner = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        accounts.Add(
            Account(HostAccountKind.BreakGlass, accounts.Claim(name, nameof(name), here), here) with
            {
                Password = password.From(nameof(password), here),
                Owner = owner.Parsed<FreeText>(FreeText.TryParse, nameof(owner), here),
            }
        );
        return this;
    }

    /// <summary>Gives an account of the joined directory a password on this host, which the paper forbids (paper II.B(b)).</summary>
    /// <param name="account">The account.</param>
    /// <param name="password">The password's name in the secret store.</param>
    public UsersBuilder AdmitWithPassword(
        Reference<DirectoryAccount> account,
        Setting<Secret> password,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var admitted = account.From(nameof(account), here);
        accounts.Add(
            Account(HostAccountKind.Directory, Claim(admitted, here.At(nameof(account))), here) with
            {
                Password = password.From(nameof(password), here),
            }
        );
        return this;
    }

    /// <summary>Says that an account was taken from this host because the person left or moved (paper II.A(a)).</summary>
    /// <param name="account">The account.</param>
    public UsersBuilder Revoke(Reference<DirectoryAccount> account, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        revoked.Add(account.From(nameof(account), Here(file, line)));
        return this;
    }

    /// <summary>Authenticates on this host with another mechanism than the directory's (paper II.B(c)).</summary>
    /// <param name="mechanism">The mechanism.</param>
    public UsersBuilder Authenticate(
        Setting<AuthenticationMechanism> mechanism,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        this.mechanism = mechanism.From(nameof(mechanism), Here(file, line));
        return this;
    }

    /// <summary>Gives this host a password policy of its own (paper II.A(b)).</summary>
    /// <param name="configure">Declares length, complexity, expiry, history and lockout.</param>
    public UsersBuilder PasswordPolicy(
        Action<PasswordPolicyBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        passwordPolicy = PasswordPolicyBuilder.Run(configure, Here(file, line));
        return this;
    }

    internal UserManagement Build()
    {
        Finish();
        return new()
        {
            Directory = directory,
            Mechanism = mechanism,
            Accounts = All(accounts),
            Revoked = All(revoked),
            PasswordPolicy = passwordPolicy,
            Origin = origin,
        };
    }

    private void Admit(Reference<DirectoryAccount> account, Origin here) =>
        accounts.Add(Account(HostAccountKind.Directory, Claim(account, here), here));

    private ResourceName Claim(Reference<DirectoryAccount> account, Origin here) =>
        accounts.Claim(
            (account.WhyUnknown ?? account.WhyNameUnknown) is { } why ? Setting<string>.Unknown(why) : account.Name,
            here.Parameter ?? nameof(account),
            here
        );

    private HostAccount Account(HostAccountKind kind, ResourceName name, Origin here) =>
        new()
        {
            Kind = kind,
            Name = name,
            Address = usersAddress + "/" + name.Text,
            Origin = here,
        };
}
