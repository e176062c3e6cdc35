using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Framework;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Sdk;

/// <summary>A public member of Ringfence, called as it is.</summary>
internal sealed class SdkMember
{
    private static readonly ConcurrentDictionary<string, SdkMember?> members = new(StringComparer.Ordinal);

    private readonly Invoker invoker;
    private readonly ArgumentAdapter[] adapters;
    private readonly (int Position, Type Type)[] outputs;

    private SdkMember(MethodBase method)
    {
        invoker = new(method);
        var parameters = method.GetParameters();
        adapters = [.. parameters.Select(parameter => ArgumentAdapter.For(parameter.ParameterType))];
        outputs =
        [
            .. parameters
                .Where(parameter => parameter.ParameterType.IsByRef)
                .Select(parameter => (parameter.Position, parameter.ParameterType.GetElementType()!)),
        ];
        Returns = (method as MethodInfo)?.ReturnType;
        IsOnBuilder = !method.IsStatic && typeof(Builder).IsAssignableFrom(method.DeclaringType);
    }

    /// <summary>What the member returns; <see langword="null"/> for a constructor.</summary>
    public Type? Returns { get; }

    /// <summary>Whether the receiver is a builder, which the call may change.</summary>
    public bool IsOnBuilder { get; }

    /// <summary>The member behind a symbol; <see langword="null"/> when this version of Ringfence has none, or one that is generic over the program's types.</summary>
    public static SdkMember? Of(IMethodSymbol symbol)
    {
        symbol = symbol.ReducedFrom ?? symbol;
        var id = symbol.OriginalDefinition.GetDocumentationCommentId();
        if (id is null)
            return null;
        var key = symbol.ContainingType.IsGenericType || symbol.IsGenericMethod ? id + "|" + symbol.ToDisplayString() : id;
        return members.GetOrAdd(key, _ => Find(symbol) is { } method ? new SdkMember(method) : null);
    }

    /// <summary>
    /// The member of a builder whose own type a type parameter stands for (<c>HostBuilder&lt;T&gt;.Cpus</c> inside of a generic extension): the builder tells.
    /// </summary>
    public static Func<object, SdkMember?>? OfBuilder(IMethodSymbol symbol)
    {
        if (
            ClrTypes.Definition(symbol.ContainingType) is not { IsGenericTypeDefinition: true } definition
            || symbol.IsStatic
            || symbol.IsGenericMethod
        )
            return null;
        var id = symbol.OriginalDefinition.GetDocumentationCommentId();
        var open = definition
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .FirstOrDefault(method => DocumentationIds.Of(method) == id);
        if (open is null)
            return null;
        return receiver =>
        {
            for (var type = receiver.GetType(); type is not null; type = type.BaseType)
                if (type.IsGenericType && type.GetGenericTypeDefinition() == definition)
                    return members.GetOrAdd(
                        id + "|" + type.FullName,
                        _ => MethodBase.GetMethodFromHandle(open.MethodHandle, type.TypeHandle) is { } closed ? new SdkMember(closed) : null
                    );
            return null;
        };
    }

    /// <summary>Turns evaluated values into what the member takes.</summary>
    /// <param name="frame">The caller.</param>
    /// <param name="arguments">The values, one per parameter.</param>
    /// <param name="receiver">The builder that is left open where a list is not wholly known.</param>
    /// <param name="missing">Why the member cannot be called; <see langword="null"/> when it can.</param>
    /// <returns>What the member takes: the array that was given, if nothing in it had to be turned.</returns>
    public object?[] Adapt(Frame frame, object?[] arguments, Builder? receiver, out Unknown? missing)
    {
        missing = null;
        // Most values are passed on as they are, and an array per call is half of what a call costs.
        var adapted = arguments;
        for (var i = 0; i < adapters.Length; i++)
        {
            var value = adapters[i].Adapt(frame.Run, arguments[i], receiver);
            if (!ReferenceEquals(value, arguments[i]))
            {
                if (ReferenceEquals(adapted, arguments))
                    adapted = (object?[])arguments.Clone();
                adapted[i] = value;
            }
            if (value is Unknown unknown)
                missing ??= unknown;
        }
        return adapted;
    }

    /// <summary>Calls the member and writes its outputs back.</summary>
    public object? InvokeAdapted(object? receiver, object?[] adapted, object?[] arguments)
    {
        var result = invoker.Invoke(receiver, adapted);
        foreach (var (position, _) in outputs)
            arguments[position] = adapted[position];
        return result is Enum or null ? result : Results.Erased(result);
    }

    /// <summary>Calls the member as a delegate, where nothing can be left open.</summary>
    public object? Invoke(Run run, object? receiver, object?[] arguments)
    {
        var adapted = new object?[adapters.Length];
        for (var i = 0; i < adapted.Length; i++)
        {
            adapted[i] = adapters[i].Adapt(run, i < arguments.Length ? arguments[i] : null, receiver as Builder);
            if (adapted[i] is Unknown unknown)
                return unknown;
        }
        return InvokeAdapted(receiver, adapted, arguments);
    }

    /// <summary>Gives the outputs of a call that was left out: handles of elements that may exist.</summary>
    public void LoseHandles(object?[] arguments, Unknown missing)
    {
        foreach (var (position, type) in outputs)
            arguments[position] = UnknownForms.Of(type, missing.Reason) ?? missing;
    }

    private static MethodBase? Find(IMethodSymbol symbol)
    {
        if (ClrTypes.Exact(symbol.ContainingType) is not { } type)
            return null;
        var parameters = new List<Type>();
        foreach (var parameter in symbol.Parameters)
        {
            if (ClrTypes.Exact(parameter.Type) is not { } exact)
                return FindGeneric(symbol, type);
            parameters.Add(parameter.RefKind is RefKind.None ? exact : exact.MakeByRefType());
        }
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;
        if (symbol.MethodKind == MethodKind.Constructor)
            return type.GetConstructor([.. parameters]);
        return type.GetMethods(Public)
                .Where(method => method.Name == symbol.Name && !method.IsGenericMethodDefinition && method.IsStatic == symbol.IsStatic)
                .FirstOrDefault(method =>
                    method.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(parameters)
                    && (symbol.MethodKind != MethodKind.Conversion || method.ReturnType == ClrTypes.Exact(symbol.ReturnType))
                )
            ?? FindGeneric(symbol, type);
    }

    private static MethodInfo? FindGeneric(IMethodSymbol symbol, Type type)
    {
        var arguments = symbol.TypeArguments.Select(ClrTypes.Exact).ToArray();
        if (arguments.Length == 0 || arguments.Any(argument => argument is null))
            return null;
        var candidates = type.GetMethods()
            .Where(method =>
                method.Name == symbol.Name
                && method.IsGenericMethodDefinition
                && method.GetGenericArguments().Length == arguments.Length
                && method.GetParameters().Length == symbol.Parameters.Length
            )
            .ToArray();
        return candidates.Length == 1 ? candidates[0].MakeGenericMethod(arguments!) : null;
    }
}
