using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

/// <summary>A fleet with most of what users, scheduler and references can be: no rule about them may speak, whatever single thing is not known.</summary>
public sealed class CarefulFleetTests
{
    public static TheoryData<string> RuleIds =>
        [
            .. RuleCatalogue
                .Rules.Where(rule =>
                    rule.Description.Feature is DeploymentFeature.Users or DeploymentFeature.Scheduler or DeploymentFeature.Model
                )
                .Where(rule => !rule.RunsLast)
                .Select(rule => rule.Description.Id),
        ];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_is_silent(string id) => Assert.Empty(Checked.Findings(id, Careful()));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_never_fails_when_one_thing_is_unknown(string id)
    {
        foreach (var (what, mutant) in UnknownMutations.Of(Careful()))
        {
            var failure = Checked.Findings(id, mutant).FirstOrDefault(finding => finding.Verdict == Verdict.Fail);
            Assert.True(failure is null, $"with {what} unknown: {failure?.Message}");
        }
    }

    private static Model.Fleet Careful() =>
        Fleet
            .Define(
                "east",
                fleet =>
                {
                    fleet.ActiveDirectory(
                        "corp.example.com",
                        out var corp,
                        directory =>
                            directory
                                .Kerberos()
                                .PasswordPolicy(policy => policy.MinimumLength(15).RequireComplexity().ExpireAfter(days: 60))
                                .Administrator("alice", "Alice Archer")
                                .Administrator("bob")
                                .BusinessUser("carol", out _)
                                .Departed("mallory")
                    );
                    fleet.PasswordPolicy(policy => policy.MinimumLength(15).NeverExpire());
                    fleet.ImageProfile("gold", out var gold, image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported));
                    fleet.AccessControl(access =>
                        access
                            .Module(module => module.Polkit())
                            .Group("platform", ["alice", "bob"], out var platform)
                            .Role("operator", Permissions.MachineManagement, out var operating)
                            .CustomObject("shop", ["xen-01/web-1"], out var shop)
                            .CustomObject("critical", machine => machine.Scheduling?.CriticalResponse is not null, out _)
                            .Folder("lab", out var lab)
                            .Place("xen-01", under: lab)
                            .Grant(platform, operating, on: AccessTarget.Everything)
                            .Grant(Who.User("alice"), [Permission.MirrorTraffic], on: "xen-01/tenant0/web")
                            .Deny(platform, operating, on: shop)
                    );
                    fleet.XenHost("xen-01", host => Describe(host, corp, gold));
                    fleet.KvmHost(
                        "kvm-02",
                        host =>
                            host.Cpus(8)
                                .Users(users =>
                                    users.Join(corp).Authenticate(AuthenticationMechanism.Kerberos).Admit("bob").Revoke("mallory")
                                )
                                .GuaranteedSlotScheduler()
                                .Drivers(drivers => drivers.Image(gold).Certified("ixgbe", by: "Red Hat"))
                                .ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10))
                                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110))
                                .VirtualMachine(
                                    "plc-2",
                                    vm => vm.FairShare(weight: 100).CriticalResponse("controls the oven").Nic("web").Nic("management")
                                )
                    );
                }
            )
            .Build();

    private static void Describe(XenHostBuilder host, Reference<Model.Directory> corp, Reference<Model.ImageProfile> gold) =>
        host.Cpus(32)
            .CpuClock(2400)
            .Users(users => users.From(corp, ["alice", "bob"]).BreakGlass("rescue", Secret.Named("xen-01/rescue")))
            .FairShareScheduler(scheduler => scheduler.GuaranteedPool("control", cpus: 4, out _))
            .Drivers(drivers =>
                drivers
                    .Image(gold)
                    .Certified("ixgbe", by: "Red Hat")
                    .DriverDomain("net", out _, domain => domain.Runs("ixgbe").AdministeredBy("operator"))
                    .Passthrough("gpu", "0000:3b:00.0", to: "web-1", approvedBecause: "renders")
            )
            .ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10))
            .PhysicalNic("eth2", nic => nic.Driver("ixgbe"))
            .VirtualSwitch(
                "tenant0",
                vswitch =>
                    vswitch
                        .Uplinks(["eth2"])
                        .PortGroup("web", 110, out var web)
                        .Firewall(firewall =>
                            firewall
                                .Object("front", [web, Endpoint.Machine("web-1")], out var front)
                                .Allow(Endpoint.Anything, front, Service.Tcp(443))
                        )
                        .Mirror(web, to: Ids.On("east/kvm-02/plc-2"))
            )
            .VirtualMachine(
                "web-1",
                vm => vm.Cpus(4).FairShare(weight: 200, cap: 50.Percent()).Nic("tenant0/web", configure: nic => nic.Backend("net"))
            )
            .VirtualMachine(
                "plc-1",
                vm => vm.FairShare(weight: 400).InPool("control").Guarantee(4000.Megahertz()).CriticalResponse("controls the bottling line")
            );
}
