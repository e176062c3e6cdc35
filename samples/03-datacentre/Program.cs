// 200 KVM hosts in four racks, from an inventory: loops, records, methods and LINQ, because it is C#.

using System.Linq;
using Datacentre;
using Ringfence;

var fleet = Fleet.Define("west", fleet =>
{
    fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory
        .Kerberos()
        .Server("dc1.corp.example.com").Server("dc2.corp.example.com")
        .PasswordPolicy(policy => policy.MinimumLength(15).RequireComplexity().ExpireAfter(days: 90).RememberLast(5).LockAfter(failures: 5))
        .Staff(Inventory.Staff));

    fleet.ImageProfile("kvm-gold", out var gold, image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported));

    foreach (var rack in Inventory.Racks)
        foreach (var slot in Enumerable.Range(1, rack.Hosts))
            fleet.KvmHost(rack.HostName(slot), host => host
                .Cpus(64).Memory(512.GiB()).Cluster(rack.Name)
                .Users(users => users
                    .From(corp, Inventory.AdministratorsOf(rack))
                    .BreakGlass("rescue", Secret.Named($"{rack.HostName(slot)}/rescue")))
                .FairShareScheduler(scheduler => scheduler.GuaranteedPool("realtime", cpus: 8, out _))
                .Drivers(drivers => drivers
                    .Image(gold).RequireSigned().Iommu()
                    .Certified("ixgbe", by: "Red Hat", certificate: "RHCERT-4711")
                    .Certified("mpt3sas", by: "Red Hat", certificate: "RHCERT-4712"))
                .Managed(rack, slot)
                .TenantNetwork(rack)
                .Guests(rack, slot));

    fleet.AccessControl(access => access.Describe(Inventory.Racks));
});

return await RingfenceApp.RunAsync(fleet, args);
