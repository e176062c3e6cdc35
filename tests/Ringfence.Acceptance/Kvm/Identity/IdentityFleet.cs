using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Emit;

namespace Ringfence.Acceptance.Kvm.Identity;

/// <summary>Hosts of which real directories and real doors decide who comes in.</summary>
internal static class IdentityFleet
{
    private static readonly FleetDefinition Definition = Fleet.Define(
        "east",
        fleet =>
        {
            fleet.PasswordPolicy(policy => policy.MinimumLength(14).RequireComplexity().RememberLast(2).LockAfter(3));
            fleet.Ldap("corp.test", out _, directory => People(directory.Kerberos().Server("dc1.corp.test")));
            fleet.Ldap(
                "tls.test",
                out _,
                directory => People(directory.Authenticate(AuthenticationMechanism.LdapOverTls).Server("dc1.tls.test"))
            );
            fleet.ActiveDirectory("ad.test", directory => People(directory.Kerberos()));
            fleet.KvmHost("kvm-01", host => host.Users(users => Admitted(users, "corp.test")));
            fleet.KvmHost("kvm-02", host => host.Users(users => Admitted(users, "tls.test")));
            fleet.KvmHost("kvm-03", host => host.Users(users => Admitted(users, "ad.test")));
        }
    );

    private static readonly Lazy<EmittedTree> Emitted = new(() => FleetEmitter.Emit(Definition.Build()));

    /// <summary>The files of a host, or of the directories.</summary>
    public static IEnumerable<EmittedFile> Files(string folder) =>
        Emitted.Value.Files.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    private static void People(DirectoryBuilder directory) =>
        directory
            .PasswordPolicy(policy => policy.MinimumLength(14).RequireComplexity().ExpireAfter(days: 60).RememberLast(5).LockAfter(3))
            .Administrator("alice")
            .Administrator("dave")
            .Administrator("frank")
            .BusinessUser("erin", out _)
            .Departed("mallory");

    private static void Admitted(UsersBuilder users, string directory) =>
        users
            .From(directory, ["alice", "dave", "erin", "frank", "mallory"])
            .Local("operator", owner: "Alice", password: Secret.Named("operator"))
            .Local("clerk", duty: AccountDuty.BusinessUser, password: Secret.Named("clerk"))
            .Local("sleeper", owner: "Alice")
            .BreakGlass("rescue", Secret.Named("rescue"));
}
