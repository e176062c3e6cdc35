using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>Type parameters become <see cref="object"/>: what evaluation holds of a <c>List&lt;int&gt;</c> is a <c>List&lt;object&gt;</c>.</summary>
internal static class ErasedTypes
{
    /// <summary>The method of a type definition, closed over <see cref="object"/>.</summary>
    /// <returns>The method; <see langword="null"/> when its constraints do not allow that.</returns>
    public static MethodBase? Close(MethodBase method, Type[]? methodArguments = null)
    {
        try
        {
            if (method.DeclaringType!.IsGenericTypeDefinition)
                method = MethodBase.GetMethodFromHandle(method.MethodHandle, Close(method.DeclaringType).TypeHandle)!;
            return method is MethodInfo { IsGenericMethodDefinition: true } generic
                ? generic.MakeGenericMethod(methodArguments ?? Objects(generic.GetGenericArguments().Length))
                : method;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A type definition closed over <see cref="object"/>; other types as they are.</summary>
    public static Type Close(Type type) =>
        type.IsGenericTypeDefinition ? type.MakeGenericType(Objects(type.GetGenericArguments().Length)) : type;

    public static bool IsNullable(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Nullable<>);

    public static bool IsSequence(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>);

    public static bool IsValueTuple(Type type) =>
        type is { IsValueType: true, IsGenericType: true } && type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);

    /// <summary>The <c>T</c> of a <c>ReadOnlySpan&lt;T&gt;</c> or <c>Span&lt;T&gt;</c>.</summary>
    public static Type? SpanItem(Type type) =>
        type is { IsValueType: true, IsGenericType: true } && (Named(type, "System.ReadOnlySpan`1") || Named(type, "System.Span`1"))
            ? type.GetGenericArguments()[0]
            : null;

    private static bool Named(Type type, string definition) => type.GetGenericTypeDefinition().FullName == definition;

    private static Type[] Objects(int count) => [.. Enumerable.Repeat(typeof(object), count)];
}
