using System;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a fleet: what applies to all hosts, and the hosts.</summary>
public sealed class FleetBuilder : ElementBuilder<FleetBuilder>
{
    private readonly Siblings<Directory> directories = new("directory");
    private readonly Siblings<ImageProfile> imageProfiles = new("image profile");

    // Hosts name clusters and distributed switches without saying where they are.
    private readonly SharedNames siteNames = new();
    private readonly Siblings<VCenter> vcenters;
    private readonly Siblings<Host> hosts;
    private PasswordPolicy? passwordPolicy;
    private AccessControlBuilder? accessControl;

    internal FleetBuilder(ResourceName name, Origin origin)
        : base(name, name.Text, origin)
    {
        // "access-control" is what the addresses of groups, roles and folders begin with.
        var names = new SharedNames("access-control");
        vcenters = new("vCenter", names);
        hosts = new("host", names);
    }

    /// <summary>Declares an Active Directory domain that hosts join (paper II option (b)).</summary>
    /// <param name="domain">The DNS domain: <c>corp.example.com</c>.</param>
    /// <param name="configure">Declares the mechanism, the password policy and the accounts.</param>
    /// <exception cref="MalformedValueException">The domain is no DNS name.</exception>
    /// <exception cref="DuplicateNameException">The domain is declared already.</exception>
    public FleetBuilder ActiveDirectory(
        Setting<string> domain,
        Action<DirectoryBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Directory(DirectoryKind.ActiveDirectory, domain, out _, configure, file, line);

    /// <inheritdoc cref="ActiveDirectory(Setting{string}, Action{DirectoryBuilder}, string, int)"/>
    /// <param name="directory">A handle for the hosts that join.</param>
    public FleetBuilder ActiveDirectory(
        Setting<string> domain,
        out Reference<Directory> directory,
        Action<DirectoryBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Directory(DirectoryKind.ActiveDirectory, domain, out directory, configure, file, line);

    /// <summary>Declares a FreeIPA domain that hosts join (paper II option (b)).</summary>
    /// <param name="domain">The DNS domain: <c>ipa.example.com</c>.</param>
    /// <param name="directory">A handle for the hosts that join.</param>
    /// <param name="configure">Declares the mechanism, the password policy and the accounts.</param>
    /// <exception cref="MalformedValueException">The domain is no DNS name.</exception>
    /// <exception cref="DuplicateNameException">The domain is declared already.</exception>
    public FleetBuilder FreeIpa(
        Setting<string> domain,
        out Reference<Directory> directory,
        Action<DirectoryBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Directory(DirectoryKind.FreeIpa, domain, out directory, configure, file, line);

    /// <summary>Declares a plain LDAP directory that hosts use (paper II option (b)).</summary>
    /// <param name="domain">The DNS domain, from which the search base follows: <c>example.com</c> is <c>dc=example,dc=com</c>.</param>
    /// <param name="directory">A handle for the hosts that join.</param>
    /// <param name="configure">Declares the mechanism, the password policy and the accounts.</param>
    /// <exception cref="MalformedValueException">The domain is no DNS name.</exception>
    /// <exception cref="DuplicateNameException">The domain is declared already.</exception>
    public FleetBuilder Ldap(
        Setting<string> domain,
        out Reference<Directory> directory,
        Action<DirectoryBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Directory(DirectoryKind.Ldap, domain, out directory, configure, file, line);

    /// <summary>Declares the organization's password policy, which locally managed hosts must follow (paper II.A(b)).</summary>
    /// <param name="configure">Declares length, complexity, expiry, history and lockout.</param>
    public FleetBuilder PasswordPolicy(
        Action<PasswordPolicyBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        passwordPolicy = PasswordPolicyBuilder.Run(configure, Here(file, line));
        return this;
    }

    /// <summary>Declares a host image profile (paper V(a)).</summary>
    /// <param name="name">The profile's name.</param>
    /// <param name="imageProfile">A handle for the hosts that are installed from it.</param>
    /// <param name="configure">Declares the acceptance level or the acceptable drivers.</param>
    /// <exception cref="DuplicateNameException">The name is taken.</exception>
    public FleetBuilder ImageProfile(
        Setting<string> name,
        out Reference<ImageProfile> imageProfile,
        Action<ImageProfileBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var claimed = imageProfiles.Claim(name, nameof(name), here);
        imageProfile = Reference<ImageProfile>.HandleOf(claimed);
        imageProfiles.Add(new ImageProfileBuilder(claimed, Address + "/" + claimed.Text, here).Described(configure, here).Build());
        return this;
    }

    /// <summary>Declares who may do what (paper IV). Several calls add up.</summary>
    /// <param name="configure">Declares the module, groups, roles, custom objects, hierarchy, grants and denials.</param>
    public FleetBuilder AccessControl(
        Action<AccessControlBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        accessControl ??= new AccessControlBuilder(Address, here);
        configure.Required(nameof(configure), here)(accessControl);
        return this;
    }

    /// <summary>Declares a vCenter Server with its datacenters, clusters and distributed switches.</summary>
    /// <param name="name">Its name: <c>vcsa-01</c>.</param>
    /// <param name="configure">Declares its datacenters.</param>
    /// <exception cref="MalformedValueException">The name is malformed.</exception>
    /// <exception cref="DuplicateNameException">The name is taken.</exception>
    public FleetBuilder VCenter(
        Setting<string> name,
        Action<VCenterBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var claimed = vcenters.Claim(name, nameof(name), here);
        vcenters.Add(new VCenterBuilder(claimed, Address + "/" + claimed.Text, siteNames, here).Described(configure, here).Build());
        return this;
    }

    /// <summary>Declares a host that runs KVM with QEMU and libvirt.</summary>
    /// <param name="name">The host's name: <c>kvm-01</c>.</param>
    /// <param name="configure">Declares the six deployment features.</param>
    /// <exception cref="MalformedValueException">The name is malformed.</exception>
    /// <exception cref="DuplicateNameException">The name is taken.</exception>
    public FleetBuilder KvmHost(
        Setting<string> name,
        Action<KvmHostBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Host(name, out _, configure, (claimed, address, here) => new KvmHostBuilder(claimed, address, here), file, line);

    /// <inheritdoc cref="KvmHost(Setting{string}, Action{KvmHostBuilder}, string, int)"/>
    /// <param name="host">A handle for grants and folders.</param>
    public FleetBuilder KvmHost(
        Setting<string> name,
        out Reference<Host> host,
        Action<KvmHostBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Host(name, out host, configure, (claimed, address, here) => new KvmHostBuilder(claimed, address, here), file, line);

    /// <summary>Declares a host that runs Xen.</summary>
    /// <param name="name">The host's name: <c>xen-01</c>.</param>
    /// <param name="configure">Declares the six deployment features.</param>
    /// <exception cref="MalformedValueException">The name is malformed.</exception>
    /// <exception cref="DuplicateNameException">The name is taken.</exception>
    public FleetBuilder XenHost(
        Setting<string> name,
        Action<XenHostBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Host(name, out _, configure, (claimed, address, here) => new XenHostBuilder(claimed, address, here), file, line);

    /// <summary>Declares a host that runs VMware ESXi.</summary>
    /// <param name="name">The host's name: <c>esx-01</c>.</param>
    /// <param name="configure">Declares the six deployment features.</param>
    /// <exception cref="MalformedValueException">The name is malformed.</exception>
    /// <exception cref="DuplicateNameException">The name is taken.</exception>
    public FleetBuilder EsxiHost(
        Setting<string> name,
        Action<EsxiHostBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Host(name, out _, configure, (claimed, address, here) => new EsxiHostBuilder(claimed, address, here), file, line);

    /// <summary>Declares a host that runs Microsoft Hyper-V.</summary>
    /// <param name="name">The host's name: <c>hv-01</c>.</param>
    /// <param name="configure">Declares the six deployment features.</param>
    /// <exception cref="MalformedValueException">The name is malformed.</exception>
    /// <exception cref="DuplicateNameException">The name is taken.</exception>
    public FleetBuilder HyperVHost(
        Setting<string> name,
        Action<HyperVHostBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Host(name, out _, configure, (claimed, address, here) => new HyperVHostBuilder(claimed, address, here), file, line);

    internal Model.Fleet Build()
    {
        Finish();
        var allVCenters = All(vcenters);
        var allHosts = DistributedSwitchCopies.On(All(hosts), allVCenters);
        return new()
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Waivers = Waivers,
            Directories = All(directories),
            PasswordPolicy = passwordPolicy,
            ImageProfiles = All(imageProfiles),
            VCenters = allVCenters,
            Hosts = allHosts,
            AccessControl = accessControl?.Build(allHosts),
        };
    }

    private FleetBuilder Directory(
        DirectoryKind kind,
        Setting<string> domain,
        out Reference<Directory> directory,
        Action<DirectoryBuilder> configure,
        string file,
        int line
    )
    {
        var here = Here(file, line);
        var claimed = directories.Claim(domain, nameof(domain), here);
        directory = Reference<Directory>.HandleOf(claimed);
        directories.Add(
            new DirectoryBuilder(
                kind,
                claimed,
                domain.Parsed<DnsName>(DnsName.TryParse, nameof(domain), here),
                Address + "/" + claimed.Text,
                here
            )
                .Described(configure, here)
                .Build()
        );
        return this;
    }

    private FleetBuilder Host<TBuilder>(
        Setting<string> name,
        out Reference<Host> host,
        Action<TBuilder> configure,
        Func<ResourceName, string, Origin, TBuilder> create,
        string file,
        int line
    )
        where TBuilder : HostBuilder<TBuilder>
    {
        var here = Here(file, line);
        var claimed = hosts.Claim(name, nameof(name), here);
        host = Reference<Host>.HandleOf(claimed);
        hosts.Add(create(claimed, Address + "/" + claimed.Text, here).Described(configure, here).Build());
        return this;
    }
}
