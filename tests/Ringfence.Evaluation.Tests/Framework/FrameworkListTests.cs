using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Ringfence.Evaluation.Framework;
using Xunit;

namespace Ringfence.Evaluation.Tests.Framework;

/// <summary>Walks everything that evaluation may call.</summary>
public sealed class FrameworkListTests
{
    private static readonly string[] Forbidden =
    [
        "System.IO",
        "System.Diagnostics",
        "System.Reflection",
        "System.Threading",
        "System.Runtime.InteropServices",
        "System.Runtime.Loader",
        "System.Runtime.Serialization",
        "System.Environment",
        "System.Console",
        "System.Random",
        "System.Activator",
        "System.Type",
        "System.GC",
        "System.AppDomain",
        "System.AppContext",
        "System.Delegate",
        "System.MulticastDelegate",
        "System.Text.RegularExpressions",
        "System.TimeZone",
        "System.Security",
        "System.Buffer",
        "System.BitConverter",
        "System.Dynamic",
        "System.Linq.Expressions",
        "System.Linq.ParallelEnumerable",
    ];

    private static readonly string[] Network = ["System.Net.IPAddress", "System.Net.IPNetwork", "System.Net.Sockets.AddressFamily"];

    [Fact]
    public void Every_listed_type_is_found_on_this_framework()
    {
        Assert.Empty(FrameworkList.Types.Where(type => Members(type) is null).Select(type => type.Name));
    }

    [Fact]
    public void Every_listed_name_stands_for_a_member()
    {
        Assert.Empty(
            FrameworkList.Types.SelectMany(type =>
                Names(type).Where(name => !Stands(Members(type)!, name)).Select(name => $"{type.Name}.{name}")
            )
        );
    }

    [Fact]
    public void Every_written_member_is_listed()
    {
        var listed = Listed().Select(member => member.Name).ToHashSet();

        Assert.All(WrittenMembers.Names, name => Assert.Contains(name, listed));
    }

    [Fact]
    public void Every_listed_member_can_be_called_but_for_what_works_on_memory()
    {
        var unbound = Listed()
            .Where(member => WrittenMembers.Find(member) is null && BoundMember.Bind(member) is null && !NeedsExactTypes(member));

        Assert.Empty(unbound.Where(member => !WorksOnMemory(member.Method)).Select(member => member.Id));
    }

    [Fact]
    public void No_listed_type_reaches_outside_of_the_program()
    {
        Assert.DoesNotContain(FrameworkList.Types, type => IsForbidden(type.Name));
        Assert.Empty(
            FrameworkList
                .Types.Select(type => type.Name)
                .Where(name => name.StartsWith("System.Net.", StringComparison.Ordinal))
                .Except(Network)
        );
    }

    [Fact]
    public void No_listed_member_asks_the_clock_chance_or_the_machine()
    {
        string[] forbidden =
        [
            "Now",
            "UtcNow",
            "Today",
            "NewGuid",
            "CreateVersion7",
            "GetHashCode",
            "GetType",
            "DynamicInvoke",
            "ToLocalTime",
            "Shuffle",
            "Size",
            "MemberwiseClone",
        ];

        Assert.Empty(Listed().Where(member => forbidden.Contains(member.Method.Name.Split('_').Last())).Select(member => member.Id));
    }

    [Fact]
    public void No_listed_member_takes_or_gives_what_reaches_outside()
    {
        Assert.Empty(
            Listed()
                .SelectMany(member =>
                    Types(member.Method)
                        .Where(type => type.FullName is { } name && IsForbidden(name))
                        .Select(type => $"{member.Id}: {type}")
                )
        );
    }

    [Fact]
    public void No_listed_member_gives_a_collection_of_exact_types()
    {
        var results = Listed()
            .Where(member => BoundMember.Bind(member) is not null)
            .Select(member => (ErasedTypes.Close(member.Method) as MethodInfo)?.ReturnType);

        Assert.DoesNotContain(
            results.OfType<Type>(),
            type =>
                type is { IsGenericType: true, IsClass: true }
                && type.GenericTypeArguments.Any(item => item != typeof(object) && item != typeof(Tuple<object>))
        );
    }

    private static IEnumerable<Type> Types(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(void));

    private static bool IsForbidden(string name) =>
        Array.Exists(Forbidden, part => name == part || name.StartsWith(part + ".", StringComparison.Ordinal));

    private static IEnumerable<ListedMember> Listed() => FrameworkList.Types.SelectMany(type => Members(type)!.Methods.Values);

    private static ListedMembers? Members(ListedType type) => ListedMembers.Of(type.Name.Replace('+', '.'));

    private static IEnumerable<string> Names(ListedType type) =>
        type.Members.Concat(type.ChangingMembers).Concat(type.ArgumentChangingMembers).Concat(type.NewerMembers).Where(name => name != "*");

    private static bool Stands(ListedMembers members, string name) =>
        members.Fields.ContainsKey(name)
        || members.Methods.Values.Any(member =>
            member.Method.Name.Replace('.', '#') is var own && (own == name || own == "get_" + name || own == "set_" + name)
        );

    private static bool NeedsExactTypes(ListedMember member) =>
        member.Method.IsGenericMethodDefinition && ErasedTypes.Close(member.Method) is null;

    private static bool WorksOnMemory(MethodBase method) => Types(method).Any(type => type.IsByRef || type.IsByRefLike);
}
