using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a host that runs VMware ESXi.</summary>
public sealed class EsxiHostBuilder : HostBuilder<EsxiHostBuilder>
{
    private readonly List<Setting<AccountName>> lockdownExceptions = [];
    private Setting<LockdownMode>? lockdown;
    private Setting<DnsName>? dnsName;
    private Setting<Secret>? rootPassword;
    private Setting<FreeText>? thumbprint;
    private Setting<FreeText>? sshHostKey;
    private Setting<ResourceName>? datastore;

    internal EsxiHostBuilder(ResourceName name, string address, Origin origin)
        : base(HypervisorKind.Esxi, SoftwareForm.Monolithic, name, address, origin) { }

    /// <summary>Describes the device drivers (paper V).</summary>
    /// <param name="configure">Names the image profile and the drivers.</param>
    public EsxiHostBuilder Drivers(
        Action<BuiltInDriversBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        DescribedDrivers = new BuiltInDriversBuilder(Address + "/drivers", here).Described(configure, here).Build();
        return this;
    }

    /// <summary>Refuses direct logins.</summary>
    /// <param name="mode">How far.</param>
    public EsxiHostBuilder Lockdown(Setting<LockdownMode> mode, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        lockdown = mode.From(nameof(mode), Here(file, line));
        return this;
    }

    /// <summary>Refuses direct logins, except those of a few accounts.</summary>
    /// <param name="mode">How far.</param>
    /// <param name="except">The accounts that may log in directly all the same: <c>["backup-agent"]</c>.</param>
    /// <exception cref="MalformedValueException">A text is no account's name.</exception>
    public EsxiHostBuilder Lockdown(
        Setting<LockdownMode> mode,
        IEnumerable<string> except,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        foreach (var (account, place) in except.Placed(nameof(except), here))
            lockdownExceptions.Add(((Setting<string>)account).Parsed<AccountName>(AccountName.TryParse, nameof(except), here, place.Item));
        return Lockdown(mode, file, line);
    }

    /// <summary>Sets the name under which vCenter reaches the host; its address on the management network when this is not called.</summary>
    /// <param name="name">The name: <c>esx-01.corp.example.com</c>.</param>
    /// <exception cref="MalformedValueException">The text is no DNS name.</exception>
    public EsxiHostBuilder DnsName(Setting<string> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        dnsName = name.Parsed<DnsName>(Ringfence.DnsName.TryParse, nameof(name), Here(file, line));
        return this;
    }

    /// <summary>Names the secret that is the root password, with which vCenter takes the host in; <c>esx-01/root</c> for the host esx-01 when this is not called.</summary>
    /// <param name="password">The secret: <c>Secret.Named("esx-01/root")</c>.</param>
    public EsxiHostBuilder RootPassword(Setting<Secret> password, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        rootPassword = password.From(nameof(password), Here(file, line));
        return this;
    }

    /// <summary>Sets the thumbprint of the host's certificate, when no authority that vCenter trusts has signed it.</summary>
    /// <param name="sha1">The SHA-1 fingerprint: <c>AB:CD:…</c>.</param>
    /// <exception cref="MalformedValueException">The text is malformed.</exception>
    public EsxiHostBuilder Thumbprint(Setting<string> sha1, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        thumbprint = sha1.Parsed<FreeText>(FreeText.TryParse, nameof(sha1), Here(file, line));
        return this;
    }

    /// <summary>Sets the host's public SSH key. With it a stack runs on the host what vCenter cannot set; without it a script has to be run by hand.</summary>
    /// <param name="key">Type and key, as in <c>ssh_host_ed25519_key.pub</c>: <c>ssh-ed25519 AAAA…</c>.</param>
    /// <exception cref="MalformedValueException">The text is malformed.</exception>
    public EsxiHostBuilder SshHostKey(Setting<string> key, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        sshHostKey = key.Parsed<FreeText>(FreeText.TryParse, nameof(key), Here(file, line));
        return this;
    }

    /// <summary>Names the existing datastore that this host's machines lie on; the cluster's when this is not called.</summary>
    /// <param name="name">Its name: <c>local-01</c>.</param>
    /// <exception cref="MalformedValueException">The name is malformed.</exception>
    public EsxiHostBuilder Datastore(Setting<string> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        datastore = name.Parsed<ResourceName>(ResourceName.TryParse, nameof(name), Here(file, line));
        return this;
    }

    /// <summary>Connects the host to a distributed switch of its datacenter (paper VII).</summary>
    /// <param name="name">The switch's name: <c>tenant</c>.</param>
    /// <param name="uplinks">The physical NICs that it gets on this host: <c>["vmnic2", "vmnic3"]</c>.</param>
    /// <exception cref="DuplicateNameException">The host has a switch or machine of this name.</exception>
    public EsxiHostBuilder DistributedSwitch(
        Setting<string> name,
        IEnumerable<string> uplinks,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        Connect(
            name,
            nameof(name),
            claimed =>
                new()
                {
                    Name = claimed,
                    Address = Address + "/" + claimed.Text,
                    Origin = here,
                    Distributed = Reference<VirtualSwitch>.HandleOf(claimed).From(nameof(name), here),
                    Uplinks = All(
                        uplinks
                            .Placed(nameof(uplinks), here)
                            .Select(nic =>
                                ((Setting<string>)nic.Item).Parsed<ResourceName>(
                                    ResourceName.TryParse,
                                    nameof(uplinks),
                                    here,
                                    nic.Place.Item
                                )
                            )
                    ),
                },
            here
        );
        return this;
    }

    private protected override Host Begin(HostArchitecture architecture) =>
        new EsxiHost
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Architecture = architecture,
            Lockdown = lockdown,
            LockdownExceptions = All(lockdownExceptions),
            DnsName = dnsName,
            RootPassword = rootPassword,
            Thumbprint = thumbprint,
            SshHostKey = sshHostKey,
            Datastore = datastore,
        };
}
