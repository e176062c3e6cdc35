using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.VSphere;

/// <summary>A whole site arrives at the resource monitor as it was written.</summary>
public sealed class PulumiSiteTests
{
    [Fact]
    public async Task Everything_that_a_resource_needs_is_registered_before_it()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);

        foreach (var registration in await Site.Registrations)
        {
            Assert.All([registration.Parent, .. registration.Dependencies], urn => Assert.True(urn.Length == 0 || seen.Contains(urn), urn));
            Assert.True(seen.Add(registration.Urn), registration.Urn);
        }
        Assert.Equal(21, seen.Count);
    }

    [Fact]
    public async Task Dependencies_are_those_that_are_referred_to_and_those_that_are_declared()
    {
        // The network is found by a function, which needs the datacenter and the port group.
        Assert.Equal(["datacenter", "dvs-web", "esxi-01-backup", "gold", "tenant-a"], await Needs("web"));
        Assert.Equal(["esxi-01-vmk1"], await Needs("esxi-01-acceptance"));
        Assert.Equal(["cluster"], await Needs("esxi-02"));
        Assert.Equal([], await Needs("datacenter"));
    }

    [Fact]
    public async Task Dependencies_are_told_apart_by_property()
    {
        var permissions = await Site.Registered("web-permissions");

        Assert.Equal(["entityId", "permissions"], permissions.PropertyDependencies.Keys.Order());
        Assert.Equal([(await Site.Registered("web")).Urn], permissions.PropertyDependencies["entityId"]);
        Assert.Equal([(await Site.Registered("operator")).Urn], permissions.PropertyDependencies["permissions"]);
    }

    [Fact]
    public async Task What_is_protected_is_protected_and_nothing_else()
    {
        var protectedNames = (await Site.Registrations)
            .Where(registration => registration.Protect)
            .Select(registration => registration.Name);

        // The command inherits from its parent.
        string[] expected = ["esxi-01", "esxi-01-acceptance", "esxi-01-management", "esxi-01-mgmt", "esxi-01-vmk1", "esxi-02"];
        Assert.Equal(expected, protectedNames.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Parent_is_the_declared_one_or_the_stack()
    {
        var stack = (await Site.Registrations)[0];

        Assert.Equal((WireRegistration.StackType, ""), (stack.Type, stack.Parent));
        Assert.Equal((await Site.Registered("esxi-01")).Urn, (await Site.Registered("esxi-01-vmk1")).Parent);
        Assert.Equal(stack.Urn, (await Site.Registered("esxi-02")).Parent);
    }

    [Fact]
    public async Task Secrets_travel_as_secrets_and_nothing_else_does()
    {
        var secrets = (await Site.Registrations).SelectMany(registration =>
            registration.Secrets.Select(path => $"{registration.Name}: {path}")
        );

        string[] expected =
        [
            "east-test: rootPassword",
            "esxi-01-acceptance: connection.password",
            "esxi-01-acceptance: stdin",
            "esxi-01: password",
            "esxi-02: password",
        ];
        Assert.Equal(expected, secrets.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Values_arrive_as_they_were_meant()
    {
        var machine = (await Site.Registered("web")).Inputs;
        var command = (await Site.Registered("esxi-01-acceptance")).Inputs;

        Assert.Equal("compute $1", (await Site.Registered("cluster")).Inputs.GetProperty("name").GetString());
        Assert.Equal("costs $5", machine.GetProperty("extraConfig").GetProperty("note.$1").GetString());
        Assert.Equal(JsonValueKind.True, machine.GetProperty("efiSecureBootEnabled").ValueKind);
        Assert.Equal(3000, machine.GetProperty("cpuShareCount").GetInt32());
        Assert.Equal(110, (await Site.Registered("dvs-web")).Inputs.GetProperty("vlanId").GetInt32());
        Assert.Equal("esxi-01.example.com", command.GetProperty("connection").GetProperty("host").GetString());
        Assert.Equal($"root:{Site.FirstPassword}\n", command.GetProperty("stdin").GetString());
    }

    [Fact]
    public async Task Function_finds_the_built_in_role()
    {
        var denied = (await Site.Registered("web-permissions")).Inputs.GetProperty("permissions")[1];

        Assert.Equal("-5", denied.GetProperty("roleId").GetString());
    }

    [Fact]
    public async Task Outputs_of_the_program_are_those_of_the_stack()
    {
        var outputs = (await Site.Registrations)[0].Outputs;

        Assert.Equal((await Site.Registered("cluster")).Id, outputs.GetProperty("clusterId").GetString());
        Assert.Equal(Site.FirstPassword, outputs.GetProperty("rootPassword").GetString());
    }

    private static async Task<IEnumerable<string>> Needs(string name)
    {
        var names = (await Site.Registrations).ToDictionary(registration => registration.Urn, registration => registration.Name);
        return (await Site.Registered(name)).Dependencies.Select(urn => names[urn]).Order(StringComparer.Ordinal);
    }
}
