using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>The members of a listed type, found on the framework that runs.</summary>
internal sealed class ListedMembers
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<string, ListedMembers?> Known = new();

    private readonly ListedType listed;

    private ListedMembers(ListedType listed, Type type)
    {
        this.listed = listed;
        Type = type;
        Methods = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
            .Concat<MethodBase>(type.GetMethods(Declared))
            .Where(CanBeCalled)
            .Select(Listed)
            .OfType<ListedMember>()
            .ToDictionary(member => member.Id);
        Fields = type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(field => listed.ListsEverything ? !listed.Excepted.Contains(field.Name) : listed.Members.Contains(field.Name))
            .ToDictionary(field => field.Name);
    }

    public Type Type { get; }

    public IReadOnlyDictionary<string, ListedMember> Methods { get; }

    public IReadOnlyDictionary<string, FieldInfo> Fields { get; }

    /// <summary>The members of the type of that name.</summary>
    /// <param name="typeName">The name as documentation comments write it.</param>
    /// <returns>The members; <see langword="null"/> when the type is not listed or this framework lacks it.</returns>
    public static ListedMembers? Of(string typeName) =>
        Known.GetOrAdd(
            typeName,
            static name => FrameworkList.Find(name) is { } listed && Load(listed) is { } type ? new ListedMembers(listed, type) : null
        );

    private static Type? Load(ListedType listed) =>
        typeof(object).Assembly.GetType(listed.Name) ?? Type.GetType($"{listed.Name}, {listed.Assembly}", throwOnError: false);

    // No overload may be given types, threads, streams or memory, nor a function over memory.
    private static bool CanBeCalled(MethodBase method) =>
        !Array.Exists(method.GetParameters(), parameter => IsOutside(parameter.ParameterType))
        && method is not MethodInfo { ReturnType.IsPointer: true };

    private static bool IsOutside(Type type) =>
        type.IsPointer
        || type == typeof(Type)
        || type.Namespace is "System.Threading" or "System.Reflection" or "System.IO"
        || (
            typeof(Delegate).IsAssignableFrom(type)
            && type.GetMethod("Invoke")?.GetParameters() is { } parameters
            && Array.Exists(parameters, parameter => ErasedTypes.SpanItem(parameter.ParameterType) is not null)
        );

    private ListedMember? Listed(MethodBase method)
    {
        var setter = method.IsSpecialName && method.Name.StartsWith("set_", StringComparison.Ordinal);
        var getter = method.IsSpecialName && method.Name.StartsWith("get_", StringComparison.Ordinal);
        var name = setter || getter ? method.Name.Substring(4) : method.Name.Replace('.', '#');
        var reads = !setter && (listed.ListsEverything ? !listed.Excepted.Contains(name) : listed.Members.Contains(name));
        var changes = listed.ChangingMembers.Contains(name) && !getter;
        var changesArgument = listed.ArgumentChangingMembers.Contains(name);
        return reads || changes || changesArgument
            ? new(DocumentationIds.Of(method), method, changes, changesArgument, listed.LinearMembers.Contains(name))
            : null;
    }
}
