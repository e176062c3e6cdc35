using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Ringfence.Emit;

/// <summary>What a template sees of a view: the public properties in snake case, and of a list its size. No fields, no methods, no statics.</summary>
internal sealed class ViewMembers : IObjectAccessor
{
    public const string Size = "size";

    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, PropertyInfo>> Cache = new();

    public static ViewMembers Instance { get; } = new();

    public bool HasIndexer => false;

    public Type IndexType => typeof(object);

    public static IReadOnlyDictionary<string, PropertyInfo> Of(Type type) => Cache.GetOrAdd(type, Read);

    /// <summary>The type of a list's items; <see langword="null"/> for what is no list.</summary>
    public static Type? ItemType(Type type) =>
        type == typeof(string)
            ? null
            : type.GetInterfaces()
                .Prepend(type)
                .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                ?.GetGenericArguments()[0];

    public static ScriptObject ToScriptObject(Type type, object view)
    {
        var members = new ScriptObject();
        foreach (var (name, property) in Of(type))
            members.SetValue(name, property.GetValue(view), readOnly: true);
        return members;
    }

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => Of(target.GetType()).Count;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => Of(target.GetType()).Keys;

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        TryGetValue(context, span, target, member, out _);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        if (target is IEnumerable list and not string)
        {
            value = member == Size ? list.Cast<object?>().Count() : null;
            return value is not null;
        }
        if (!Of(target.GetType()).TryGetValue(member, out var property))
            return false;
        value = property.GetValue(target);
        return true;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    private static Dictionary<string, PropertyInfo> Read(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .ToDictionary(property => StandardMemberRenamer.Rename(property.Name), StringComparer.Ordinal);
}
