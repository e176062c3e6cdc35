using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Sdk;

/// <summary>Turns an evaluated value into an argument of a Ringfence member.</summary>
internal abstract class ArgumentAdapter
{
    private static readonly ConcurrentDictionary<Type, ArgumentAdapter> adapters = new();

    /// <summary>Adapts a value.</summary>
    /// <param name="run">The evaluation.</param>
    /// <param name="value">The value.</param>
    /// <param name="receiver">The builder that is left open where a list is not wholly known; <see langword="null"/> without one.</param>
    /// <returns>The argument; an <see cref="Unknown"/> when what is not known cannot be passed on.</returns>
    public abstract object? Adapt(Run run, object? value, Builder? receiver);

    public static ArgumentAdapter For(Type parameter) =>
        adapters.GetOrAdd(parameter.IsByRef ? parameter.GetElementType()! : parameter, Create);

    private static ArgumentAdapter Create(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
            return new DelegateAdapter(type);
        if (type != typeof(string) && ItemOf(type) is { } item)
            return (ArgumentAdapter)Activator.CreateInstance(typeof(ListAdapter<>).MakeGenericType(item));
        return new PlainAdapter(type);
    }

    private static Type? ItemOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsInterface && type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments().Length == 1
            ? type.GetGenericArguments()[0]
        : null;

    private sealed class PlainAdapter(Type type) : ArgumentAdapter
    {
        private readonly UnknownForms? form = UnknownForms.For(type);

        public override object? Adapt(Run run, object? value, Builder? receiver) =>
            value is Unknown unknown ? form?.Unknown(unknown.Reason) ?? unknown : value;
    }

    private sealed class DelegateAdapter(Type type) : ArgumentAdapter
    {
        private readonly DelegateFactory? factory = DelegateFactory.For(type);

        public override object? Adapt(Run run, object? value, Builder? receiver) =>
            value switch
            {
                null or Unknown => value,
                FunctionValue function when factory is not null => factory.Create(function, run),
                _ => new Unknown("the delegate cannot be passed on inside the compiler", null),
            };
    }

    private sealed class ListAdapter<T> : ArgumentAdapter
    {
        private readonly ArgumentAdapter item = For(typeof(T));

        public override object? Adapt(Run run, object? value, Builder? receiver)
        {
            switch (value)
            {
                case null or T[]:
                    return value;
                case IEnumerable<T> typed when value.GetType().Namespace == nameof(Ringfence):
                    return typed;
                case Unknown unknown:
                    return Open(receiver, unknown) ? Array.Empty<T>() : unknown;
            }
            var items = new List<T>();
            try
            {
                foreach (var found in Framework.Sequences.Of(value is UserObject own ? new ProgramSequence(own) : value, run))
                {
                    var adapted = item.Adapt(run, found, receiver);
                    if (adapted is not Unknown unknown)
                        items.Add((T)adapted!);
                    else if (!Open(receiver, unknown))
                        return unknown;
                }
            }
            catch (UnknownReachedException reached)
            {
                if (!Open(receiver, reached.Value))
                    return reached.Value;
            }
            return items.ToArray();
        }

        // Items that are not known are left out, and the list says that it may hold more.
        private static bool Open(Builder? receiver, Unknown unknown)
        {
            receiver?.LeaveOpen(unknown.Reason);
            return receiver is not null;
        }
    }
}
