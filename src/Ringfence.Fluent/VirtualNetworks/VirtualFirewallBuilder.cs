using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes the firewall on the traffic of guests (paper VII option (a)).</summary>
/// <remarks>
/// It begins as the hypervisor's own: on KVM and Xen the stateful flows that Ringfence writes for Open vSwitch, which can do all that the paper asks.
/// ESXi and Hyper-V have none of their own that can, so there a product is named and what it provides is declared.
/// </remarks>
public sealed class VirtualFirewallBuilder : Builder
{
    private readonly string switchAddress;
    private readonly DeclaredCapabilities<FirewallCapability> capabilities = new();
    private readonly Siblings<FirewallObject> objects = new("firewall object");
    private readonly List<FirewallRule> rules = [];
    private VirtualFirewall properties;

    private VirtualFirewallBuilder(string switchAddress, Origin origin)
    {
        this.switchAddress = switchAddress;
        properties = new() { DefaultAction = FirewallAction.Deny, Origin = origin };
    }

    /// <summary>Uses a product instead of the hypervisor's own firewall; what it can do must then be declared.</summary>
    /// <param name="name">The product's name.</param>
    public VirtualFirewallBuilder Appliance(Setting<string> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var here = Here(file, line);
        properties = properties with
        {
            Product = name.Parsed<FreeText>(FreeText.TryParse, nameof(name), here),
            Deployment = null,
            UsesIntrospection = null,
            Origin = here,
        };
        capabilities.Clear();
        return this;
    }

    /// <summary>Says how the firewall is deployed (paper VII option (a)).</summary>
    /// <param name="deployment">As a hypervisor module or as an ordinary virtual machine.</param>
    /// <param name="usesIntrospection">Whether it sees all traffic through the hypervisor's introspection interface.</param>
    public VirtualFirewallBuilder Deployed(
        Setting<FirewallDeployment> deployment,
        Setting<bool> usesIntrospection,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        properties = properties with
        {
            Deployment = deployment.From(nameof(deployment), here),
            UsesIntrospection = usesIntrospection.From(nameof(usesIntrospection), here),
        };
        return this;
    }

    /// <summary>Declares what the firewall can do (paper VII requirements (a)–(c)).</summary>
    /// <param name="provided">The capabilities.</param>
    public VirtualFirewallBuilder Provides(
        IEnumerable<FirewallCapability> provided,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        capabilities.Declare(provided, true, nameof(provided), Here(file, line));
        return this;
    }

    /// <summary>Declares what the firewall cannot do.</summary>
    /// <param name="missing">The capabilities.</param>
    public VirtualFirewallBuilder Lacks(
        IEnumerable<FirewallCapability> missing,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        capabilities.Declare(missing, false, nameof(missing), Here(file, line));
        return this;
    }

    /// <summary>Lets each packet be judged by itself, which the paper forbids (paper VII requirement (a)).</summary>
    public VirtualFirewallBuilder Stateless([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        capabilities.Declare([FirewallCapability.Stateful], false, null, Here(file, line));
        return this;
    }

    /// <summary>Decides about traffic that no rule mentions; it is denied when this is left out.</summary>
    /// <param name="action">Deny or allow.</param>
    public VirtualFirewallBuilder Default(
        Setting<FirewallAction> action,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        properties = properties with { DefaultAction = action.From(nameof(action), Here(file, line)) };
        return this;
    }

    /// <summary>Gives a name to what rules speak of (paper VII requirement (b)).</summary>
    /// <param name="name">The object's name.</param>
    /// <param name="members">What it designates.</param>
    /// <param name="firewallObject">A handle for rules.</param>
    public VirtualFirewallBuilder Object(
        Setting<string> name,
        IEnumerable<FirewallEndpoint> members,
        out Reference<FirewallObject> firewallObject,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var claimed = objects.Claim(name, nameof(name), here);
        firewallObject = Reference<FirewallObject>.HandleOf(claimed);
        objects.Add(
            new()
            {
                Name = claimed,
                Address = switchAddress + "/" + claimed.Text,
                Origin = here,
                Members = All(members.Placed(nameof(members), here).Select(member => member.Item.Required(nameof(members), member.Place))),
            }
        );
        return this;
    }

    /// <summary>Allows connections (paper Table 1 row 6). The first rule that matches decides.</summary>
    /// <param name="from">Where they begin.</param>
    /// <param name="to">Where they go.</param>
    /// <param name="service">The service.</param>
    public VirtualFirewallBuilder Allow(
        FirewallEndpoint from,
        FirewallEndpoint to,
        Setting<Service> service,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Rule(FirewallAction.Allow, from, to, service, file, line);

    /// <summary>Denies connections (paper Table 1 row 6). The first rule that matches decides.</summary>
    /// <param name="from">Where they begin.</param>
    /// <param name="to">Where they go.</param>
    /// <param name="service">The service.</param>
    public VirtualFirewallBuilder Deny(
        FirewallEndpoint from,
        FirewallEndpoint to,
        Setting<Service> service,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Rule(FirewallAction.Deny, from, to, service, file, line);

    internal static VirtualFirewall Run(
        HypervisorKind hypervisor,
        string switchAddress,
        Action<VirtualFirewallBuilder> configure,
        Origin here
    )
    {
        var builder = new VirtualFirewallBuilder(switchAddress, here);
        if (hypervisor is HypervisorKind.Kvm or HypervisorKind.Xen)
            builder.BeginAsOpenVSwitch(here);
        configure.Required(nameof(configure), here)(builder);
        builder.Finish();
        return builder.properties with
        {
            Capabilities = builder.All(builder.capabilities),
            Objects = builder.All(builder.objects),
            Rules = builder.All(builder.rules),
        };
    }

    private void BeginAsOpenVSwitch(Origin here)
    {
        properties = properties with
        {
            Deployment = Setting<FirewallDeployment>.Known(FirewallDeployment.HypervisorModule).WrittenAt(here),
            UsesIntrospection = Setting<bool>.Known(true).WrittenAt(here),
        };
        capabilities.Declare((FirewallCapability[])Enum.GetValues(typeof(FirewallCapability)), true, null, here);
    }

    private VirtualFirewallBuilder Rule(
        FirewallAction action,
        FirewallEndpoint from,
        FirewallEndpoint to,
        Setting<Service> service,
        string file,
        int line
    )
    {
        var here = Here(file, line);
        rules.Add(
            new()
            {
                Action = action,
                From = from.Required(nameof(from), here),
                To = to.Required(nameof(to), here),
                Service = service.From(nameof(service), here),
                Origin = here,
            }
        );
        return this;
    }
}
