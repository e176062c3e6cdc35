using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ringfence.Assurance;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Ringfence.Emit.Tests.Kvm;

/// <summary>How a fleet comes to its hosts, and how it is seen that it holds there.</summary>
public sealed class KvmDeploymentTests
{
    private static readonly EmittedTree Quickstart = FleetEmitter.Emit(KvmFleets.Quickstart(2));

    [Fact]
    public void Every_file_of_a_host_is_placed_with_its_mode()
    {
        var files = Variables("kvm-02", "ringfence_files").Cast<YamlMappingNode>().ToList();

        Assert.Equal(
            Quickstart
                .Files.Where(file => file.Path.StartsWith("kvm-02/", StringComparison.Ordinal) && IsPlaced(file))
                .Select(file => $"{file.Path} {FileModes.Format(file.Mode)}")
                .Order(StringComparer.Ordinal),
            files
                .Where(file => file["from"].ToString().StartsWith("kvm-02/", StringComparison.Ordinal))
                .Select(file => $"{file["from"]} {file["mode"]}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains(files, file => file["to"].ToString() == "/etc/ringfence/libvirt/domains/web-1.xml");
        Assert.Contains(files, file => file["to"].ToString() == "/etc/sssd/sssd.conf");
    }

    [Fact]
    public void Every_emitted_file_is_of_a_kind_that_the_table_knows()
    {
        foreach (var tree in new[] { Quickstart, FleetEmitter.Emit(KvmFleets.Everything()) })
        foreach (var path in tree.OfHosts().Where(IsPlaced).Select(file => file.Path[(file.Path.IndexOf('/') + 1)..]))
            Assert.True(FileKinds.Of(path).Pattern != "*", $"FileKinds does not say what checks {path} and what rests on it.");
    }

    [Fact]
    public void Every_kind_can_be_reached()
    {
        foreach (var kind in FileKinds.All)
            Assert.Equal(kind, FileKinds.Of(kind.Pattern.Replace("*", "x", StringComparison.Ordinal)));
    }

    [Fact]
    public void Handlers_of_the_table_are_the_handlers_of_the_role()
    {
        var role = Names(FixedText.Read("kvm/fixed/ansible/roles/ringfence/handlers/main.yml"));

        Assert.Equal(role.Order(), FileKinds.All.SelectMany(kind => kind.Then).Distinct().Order());
    }

    [Fact]
    public void Probes_are_those_that_the_program_on_the_host_knows()
    {
        var known = Regex
            .Matches(FixedText.Read("kvm/fixed/ansible/roles/ringfence/files/probes.py"), "^        ([a-z_]+),$", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value.Replace('_', '-'))
            .ToHashSet(StringComparer.Ordinal);
        var asked = Requirements("kvm-01")
            .SelectMany(requirement => requirement.GetProperty("probes").EnumerateArray())
            .Select(probe => probe.GetProperty("probe").GetString()!)
            .Concat(FileKinds.All.SelectMany(kind => kind.Probes))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Contains("file-is-as-written", known);
        Assert.Empty(asked.Except(known));
    }

    [Fact]
    public void Programs_of_the_host_come_before_the_files_that_they_check()
    {
        var places = Variables("kvm-01", "ringfence_files").Select(file => file["to"].ToString()).ToList();

        Assert.Equal(
            FixedText.In("kvm/fixed/ansible/roles/ringfence/files/").Select(name => "/usr/local/lib/ringfence/" + name),
            places.TakeWhile(place => place.StartsWith("/usr/", StringComparison.Ordinal))
        );
        Assert.DoesNotContain(
            places.SkipWhile(place => place.StartsWith("/usr/", StringComparison.Ordinal)),
            place => place.Contains("/lib/ringfence/")
        );
    }

    [Fact]
    public void Requirements_have_the_titles_of_their_rules()
    {
        foreach (var (id, title) in RequirementTitles.All)
            Assert.Equal(RuleCatalogue.Find(id)?.Description.Title, title);
    }

    [Fact]
    public void Every_requirement_of_the_table_has_a_title() =>
        Assert.Empty(FileKinds.All.SelectMany(kind => kind.Requirements).Except(RequirementTitles.All.Keys));

    [Fact]
    public void Each_file_is_looked_at_under_a_requirement()
    {
        var seen = Requirements("kvm-01")
            .SelectMany(requirement => requirement.GetProperty("probes").EnumerateArray())
            .Where(probe => probe.GetProperty("probe").GetString() == "file-is-as-written")
            .Select(probe => probe.GetProperty("path").GetString())
            .ToHashSet();

        Assert.Superset(
            Quickstart
                .OfHosts()
                .Where(file => file.Path.StartsWith("kvm-01/", StringComparison.Ordinal) && IsPlaced(file))
                .Select(file => HostPath.Of(file.Path["kvm-01/".Length..]))
                .ToHashSet(),
            seen!
        );
    }

    [Fact]
    public void Requirement_names_the_element_and_what_must_hold()
    {
        var standby = Assert.Single(
            Requirements("kvm-01"),
            requirement => Text(requirement, "id") == "RF5004" && Facts(requirement, "bond")
        );

        Assert.Equal("east/kvm-01/management", Text(standby, "element"));
        Assert.Contains(
            standby.GetProperty("probes").EnumerateArray(),
            probe => Text(probe, "probe") == "uplinks-stand-by" && Text(probe, "uplinks") == "eno1 eno2"
        );
    }

    [Fact]
    public void Passwords_are_named_and_not_given()
    {
        var account = Assert.IsType<YamlMappingNode>(Assert.Single(Variables("kvm-01", "ringfence_accounts")));

        Assert.Equal(("rescue", "kvm-01/rescue"), (account["name"].ToString(), account["secret"].ToString()));
    }

    [Theory]
    [InlineData("ansible")]
    [InlineData("Ansible")]
    [InlineData("all")]
    [InlineData("ungrouped")]
    [InlineData("kvm")]
    public void Host_that_is_named_as_something_of_ansible_is_refused(string name)
    {
        var fleet = Ringfence.Fleet.Define("east", all => all.KvmHost(name, host => host.Cpus(4))).Build();

        Refusals.Only(fleet, $"east/{name}", "stands for something else there");
    }

    [Fact]
    public void Fleet_without_kvm_hosts_has_nothing_to_apply()
    {
        var fleet = Ringfence.Fleet.Define("east", all => all.XenHost("xen-01", host => host.Cpus(4))).Build();

        Assert.Empty(FleetEmitter.Emit(fleet).Files);
    }

    // What is said to whoever applies the fleet stays in the host's folder.
    private static bool IsPlaced(EmittedFile file) =>
        HostPath.IsPlaced(file.Path[(file.Path.IndexOf('/', StringComparison.Ordinal) + 1)..]);

    private static bool Facts(JsonElement requirement, string fact) =>
        requirement.GetProperty("probes").EnumerateArray().Any(probe => probe.TryGetProperty(fact, out _));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static List<JsonElement> Requirements(string host) =>
        [
            .. JsonDocument
                .Parse(Content($"{host}/etc/ringfence/requirements.json"))
                .RootElement.GetProperty("requirements")
                .EnumerateArray(),
        ];

    private static IEnumerable<YamlNode> Variables(string host, string variable) =>
        (YamlSequenceNode)((YamlMappingNode)Yaml(Content($"ansible/host_vars/{host}/ringfence.yml")))[variable];

    private static IEnumerable<string> Names(string yaml) => ((YamlSequenceNode)Yaml(yaml)).Select(task => task["name"].ToString());

    private static YamlNode Yaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new System.IO.StringReader(text));
        return stream.Documents[0].RootNode;
    }

    private static string Content(string path) => Quickstart.Files.Single(file => file.Path == path).Content;
}
