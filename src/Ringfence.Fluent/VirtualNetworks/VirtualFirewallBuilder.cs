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
    private static readonly FirewallCapability[] allCapabilities = (FirewallCapability[])Enum.GetValues(typeof(FirewallCapability));

    private readonly string switchAddress;
    private readonly DeclaredCapabilities<FirewallCapability> capabilities = new();
    private readonly Siblings<FirewallObject> objects = new("firewall object");
    private readonly List<FirewallRule> rules = [];
    private Origin origin;
    private Setting<FreeText>? product;
    private Setting<FirewallDeployment>? deployment;
    private Setting<bool>? usesIntrospection;
    private Setting<FirewallAction> defaultAction = FirewallAction.Deny;

    private VirtualFirewallBuilder(string switchAddress, Origin origin)
    {
        this.switchAddress = switchAddress;
        this.origin = origin;
    }

    /// <summary>Uses the distributed firewall of VMware NSX, which is a module of ESXi (paper VII option (a)).</summary>
    public VirtualFirewallBuilder Nsx([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var here = Here(file, line);
        product = ((Setting<string>)"NSX").Parsed<FreeText>(FreeText.TryParse, nameof(Nsx), here);
        origin = here;
        BeginAsModule(here);
        return this;
    }

    /// <summary>Uses a product instead of the hypervisor's own firewall; what it can do must then be declared.</summary>
    /// <param name="name">The product's name.</param>
    public VirtualFirewallBuilder Appliance(Setting<string> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var here = Here(file, line);
        product = name.Parsed<FreeText>(FreeText.TryParse, nameof(name), here);
        origin = here;
        deployment = null;
        usesIntrospection = null;
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
        this.deployment = deployment.From(nameof(deployment), here);
        this.usesIntrospection = usesIntrospection.From(nameof(usesIntrospection), here);
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
        defaultAction = action.From(nameof(action), Here(file, line));
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
            builder.BeginAsModule(here);
        configure.Required(nameof(configure), here)(builder);
        builder.Finish();
        return new()
        {
            Product = builder.product,
            Deployment = builder.deployment,
            UsesIntrospection = builder.usesIntrospection,
            Capabilities = builder.All(builder.capabilities),
            DefaultAction = builder.defaultAction,
            Objects = builder.All(builder.objects),
            Rules = builder.All(builder.rules),
            Origin = builder.origin,
        };
    }

    private void BeginAsModule(Origin here)
    {
        deployment = Setting<FirewallDeployment>.Known(FirewallDeployment.HypervisorModule).WrittenAt(here);
        usesIntrospection = Setting<bool>.Known(true).WrittenAt(here);
        capabilities.Declare(allCapabilities, true, null, here);
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
