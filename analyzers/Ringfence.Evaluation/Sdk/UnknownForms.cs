using System;
using System.Collections.Concurrent;

namespace Ringfence.Evaluation.Sdk;

/// <summary>The types of Ringfence that can say that they are not known: settings and references.</summary>
internal abstract class UnknownForms
{
    private static readonly ConcurrentDictionary<Type, UnknownForms?> forms = new();

    /// <summary>The form of a type, nullable or not; <see langword="null"/> when the type has none.</summary>
    public static UnknownForms? For(Type type) => forms.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, Create);

    /// <summary>The unknown value of a type; <see langword="null"/> when the type has none.</summary>
    public static object? Of(Type type, string reason) => For(type)?.Unknown(reason);

    public abstract object Unknown(string reason);

    /// <summary>What the implicit conversion gives, without the detour of a call by reflection: it is what most arguments go through.</summary>
    public abstract object Known(object? value);

    /// <summary>What the implicit conversion gives; <see langword="null"/> when the value has another type.</summary>
    public abstract object? TryKnown(object value);

    private static UnknownForms? Create(Type type)
    {
        if (!type.IsGenericType)
            return null;
        var definition = type.GetGenericTypeDefinition();
        var form =
            definition == typeof(Setting<>) ? typeof(SettingForm<>)
            : definition == typeof(Reference<>) ? typeof(ReferenceForm<>)
            : null;
        return form is null ? null : (UnknownForms)Activator.CreateInstance(form.MakeGenericType(type.GetGenericArguments()));
    }

    private sealed class SettingForm<T> : UnknownForms
    {
        public override object Unknown(string reason) => Setting<T>.Unknown(reason);

        public override object Known(object? value) => Setting<T>.Known((T)value!);

        public override object? TryKnown(object value) => value is T known ? Setting<T>.Known(known) : null;
    }

    private sealed class ReferenceForm<T> : UnknownForms
    {
        public override object Unknown(string reason) => Reference<T>.Unknown(reason);

        public override object Known(object? value) => Reference<T>.To((string)value!);

        public override object? TryKnown(object value) => value is string name ? Reference<T>.To(name) : null;
    }
}
