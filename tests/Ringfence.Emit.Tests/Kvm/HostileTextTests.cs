using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

/// <summary>Puts hostile text into every place of a fleet that holds text: it is refused, or no file changes its structure.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Hostile =
    [
        "x\"/><script>",
        "a;rm -rf",
        "../../etc",
        "a\nb = c",
        "$(id)",
        "`id`",
        "{{ name }}",
        "' OR 1=1",
        "a, mallory",
        "a } accept { b",
        "]]>",
        "%u",
        "# c",
        "-rf",
        new('x', 300),
    ];

    // What makes a value of text, under the type that the model holds. A type of text that is not here fails the test below.
    private static readonly Dictionary<Type, Func<string, object?>> Makers = new()
    {
        [typeof(ResourceName)] = text => ResourceName.TryParse(text, out var value, out _) ? value : null,
        [typeof(FreeText)] = text => FreeText.TryParse(text, out var value, out _) ? value : null,
        [typeof(Secret)] = text => Secret.TryParse(text, out var value, out _) ? value : null,
        [typeof(DnsName)] = text => DnsName.TryParse(text, out var value, out _) ? value : null,
        [typeof(string)] = text => text,
    };

    private static readonly HashSet<Type> WithoutText =
    [
        typeof(VlanId),
        typeof(Cidr),
        typeof(CpuQuantity),
        typeof(MacAddress),
        typeof(Service), // its name is checked where it is made: lower-case letters, digits and '-'
        typeof(CalendarDate),
        typeof(FirewallEndpoint),
        typeof(MirrorTarget),
        typeof(Principal),
        typeof(AccessTarget),
    ];

    public static TheoryData<string, DirectoryKind> Texts
    {
        get
        {
            var texts = new TheoryData<string, DirectoryKind>();
            foreach (var text in Hostile)
            foreach (var kind in Enum.GetValues<DirectoryKind>())
                texts.Add(text, kind);
            return texts;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Hostile_text_changes_no_structure(string text, DirectoryKind kind) => Attack(KvmFleets.Everything(kind), text, ["kvm"]);

    // What else means something in C# and Pulumi YAML.
    public static TheoryData<string> OnSites =>
        [.. Hostile, "a\\", "*/ b", "${esx-01.id}", "a$$b", "{0}", "\"\"\" b", "a\u2028b", "fn::secret"];

    [Theory]
    [Trait("Kind", "Corpus")]
    [MemberData(nameof(OnSites))]
    public void Hostile_text_changes_no_structure_of_a_site(string text) =>
        Attack(VSphere.VSphereFleets.Everything(hosts: 1), text, ["pulumi-csharp", "pulumi-yaml", "esxcli"]);

    private static void Attack(Model.Fleet fleet, string text, string[] targets)
    {
        var before = Shapes(FleetEmitter.Emit(fleet, targets));
        var (refused, harmless) = (0, 0);
        foreach (var (place, mutant) in Mutants(fleet, text))
        {
            EmittedTree after;
            try
            {
                after = FleetEmitter.Emit(mutant, targets);
            }
            catch (EmissionException)
            {
                refused++;
                continue;
            }
            harmless++;
            Assert.True(
                before.SequenceEqual(Shapes(after)) || IsAsWith("nobody", fleet, place, Shapes(after), targets),
                $"{place} with {Quoted.Text(text)} changes:\n{Difference(before, Shapes(after))}"
            );
        }

        // References are plain strings: whatever cannot be a value of its own is tried at least there, and at waivers, which are no configuration.
        Assert.True(
            refused > 0 && harmless > 0,
            $"{refused} places refused {Quoted.Text(text)}, {harmless} did not: the walk found nothing to attack."
        );
    }

    // A name that leads nowhere may change what is written, whatever it is; then it must change what any other would.
    private static bool IsAsWith(string text, Model.Fleet fleet, string place, List<string> shapes, string[] targets) =>
        Mutants(fleet, text)
            .Where(mutant => mutant.Place == place)
            .Any(mutant =>
            {
                try
                {
                    return Shapes(FleetEmitter.Emit(mutant.Fleet, targets)).SequenceEqual(shapes);
                }
                catch (EmissionException)
                {
                    return false;
                }
            });

    [Fact]
    public void Values_that_names_are_made_of_refuse_every_hostile_text()
    {
        foreach (var text in Hostile)
        foreach (var type in new[] { typeof(ResourceName), typeof(Secret), typeof(DnsName) })
            Assert.True(Makers[type](text) is null, $"{type.Name} takes {Quoted.Text(text)}.");
    }

    [Fact]
    public void Every_kind_of_text_in_the_model_is_attacked()
    {
        var places = Mutants(KvmFleets.Everything(), "harmless").Select(mutant => mutant.Place).ToHashSet();

        Assert.Superset(
            new HashSet<string>
            {
                "Element.Name",
                "Element.Address",
                "VirtualNic.PortGroup",
                "HostAccount.Password",
                "HostAccount.Owner",
                "ManagementRule.Because",
                "ManagementUplink.Nic",
                "ManagementNetwork.VirtualSwitch",
                "Directory.Domain",
                "Directory.Servers",
                "UserManagement.Directory",
                "UserManagement.Revoked",
                "VirtualMachine.Tags",
                "DirectoryAccount.Person",
                "MachineScheduling.CriticalResponse",
                "MachineScheduling.Pool",
                "AccessModule.Name",
                "CustomObject.Members",
                "CustomObject.Tag",
                "Group.Members",
                "HierarchyLink.Child",
                "HierarchyLink.Parent",
                "AccessEntry.Role",
                "ImageProfile.AcceptableDrivers",
                "DriverConfiguration.ImageProfile",
                "PassthroughDevice.Machine",
                "PhysicalNic.Driver",
            },
            places
        );
    }

    private static IEnumerable<(string Place, Model.Fleet Fleet)> Mutants(Model.Fleet fleet, string text) =>
        MutantsOf(fleet, text).Select(mutant => (mutant.Place, (Model.Fleet)mutant.Value));

    // One mutant for each place: the record with one property replaced, and everything above it rebuilt.
    private static IEnumerable<(string Place, object Value)> MutantsOf(object value, string text)
    {
        var type = value.GetType();
        if (value is ValueType && !IsSetting(type))
            yield break;
        if (Makers.TryGetValue(type, out var make))
        {
            if (make(text) is { } hostile)
                yield return ("", hostile);
        }
        else if (IsGeneric(type, typeof(Reference<>)))
            yield return ("", type.GetMethod("To")!.Invoke(null, [text])!);
        else if (IsSetting(type))
        {
            if (type.GetProperty("IsKnown")!.GetValue(value) is true)
                foreach (var (place, inner) in MutantsOf(type.GetProperty("Value")!.GetValue(value)!, text))
                    yield return (place, type.GetMethod("Known")!.Invoke(null, [inner])!);
        }
        else if (IsGeneric(type, typeof(ValueList<>)))
        {
            var items = ((IEnumerable)value).Cast<object>().ToList();
            for (var i = 0; i < items.Count; i++)
                foreach (var (place, inner) in MutantsOf(items[i], text))
                    yield return (place, ListOf(type, items, i, inner));
        }
        else if (type.Assembly == typeof(Host).Assembly && !WithoutText.Contains(type))
        {
            foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
            {
                if (property.GetValue(value) is not { } held)
                    continue;
                foreach (var (place, inner) in MutantsOf(held, text))
                    yield return (
                        place.Length > 0 ? place : $"{property.DeclaringType!.Name}.{property.Name}",
                        With(value, property, inner)
                    );
            }
        }
    }

    private static object With(object record, PropertyInfo property, object value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }

    private static object ListOf(Type type, List<object> items, int index, object item)
    {
        var changed = Array.CreateInstance(type.GetGenericArguments()[0], items.Count);
        for (var i = 0; i < items.Count; i++)
            changed.SetValue(i == index ? item : items[i], i);
        return type.GetMethod("Of")!.Invoke(null, [changed, null])!;
    }

    private static bool IsSetting(Type type) => IsGeneric(type, typeof(Setting<>));

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    // The role of Ansible is the same for every fleet.
    private static List<string> Shapes(EmittedTree tree) =>
        [
            .. tree
                .Files.Where(file => !file.Path.StartsWith("ansible/roles/", StringComparison.Ordinal))
                .Select(file => file.Path + "\n" + FileShape.Of(file)),
        ];

    private static string Difference(List<string> before, List<string> after) =>
        string.Join(
            "\n",
            before.Except(after).Take(2).Select(shape => "- " + shape).Concat(after.Except(before).Take(2).Select(shape => "+ " + shape))
        );
}
