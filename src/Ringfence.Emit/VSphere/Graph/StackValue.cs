using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>What an input of a resource is set to, before anybody says in which language.</summary>
internal abstract record StackValue
{
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator StackValue?(string? text) => text is null ? null : new TextValue(text);

    public static implicit operator StackValue(long number) => new NumberValue(number);

    public static implicit operator StackValue(bool truth) => new TruthValue(truth);

    /// <summary>A list.</summary>
    public static StackValue List(IEnumerable<StackValue> items) => new ListValue(ValueList<StackValue>.Of(items));

    /// <summary>A list of texts.</summary>
    public static StackValue Texts(IEnumerable<string> items) => List(items.Select(item => (StackValue)item));

    /// <summary>A text of several lines.</summary>
    public static StackValue Lines(IEnumerable<StackValue> lines) => new TextOfLines(ValueList<StackValue>.Of(lines));

    /// <summary>An object of a type of the provider.</summary>
    /// <param name="type">The type's token: "vsphere:index/VnicIpv4:VnicIpv4".</param>
    /// <param name="fields">Its fields; those without a value are left out.</param>
    public static StackValue Object(string type, params (string Name, StackValue? Value)[] fields) =>
        new ObjectValue(type, ValueList<StackInput>.Of(StackInput.Set(fields)));

    /// <summary>This value and those inside it.</summary>
    public virtual IEnumerable<StackValue> SelfAndInner() => [this];
}

/// <summary>A text.</summary>
internal sealed record TextValue(string Text) : StackValue;

/// <summary>A whole number.</summary>
internal sealed record NumberValue(long Number) : StackValue;

/// <summary>A truth value.</summary>
internal sealed record TruthValue(bool Truth) : StackValue;

/// <summary>A list of values.</summary>
internal sealed record ListValue(ValueList<StackValue> Items) : StackValue
{
    public override IEnumerable<StackValue> SelfAndInner() => Items.SelectMany(item => item.SelfAndInner()).Prepend(this);
}

/// <summary>An object whose type the provider's schema names.</summary>
internal sealed record ObjectValue(string Type, ValueList<StackInput> Fields) : StackValue
{
    public override IEnumerable<StackValue> SelfAndInner() => Fields.SelectMany(field => field.Value.SelfAndInner()).Prepend(this);
}

/// <summary>A text of several lines; each is a text or a setting.</summary>
internal sealed record TextOfLines(ValueList<StackValue> Items) : StackValue
{
    public override IEnumerable<StackValue> SelfAndInner() => Items.SelectMany(item => item.SelfAndInner()).Prepend(this);
}

/// <summary>An output of a resource or a lookup of the stack: always a text.</summary>
/// <param name="Of">The node's name.</param>
/// <param name="Property">The output, as the schema spells it: "id".</param>
internal sealed record OutputValue(string Of, string Property) : StackValue;

/// <summary>A setting of the stack: who runs it gives the value.</summary>
/// <param name="Key">The key of a <see cref="StackSetting"/>.</param>
internal sealed record SettingValue(string Key) : StackValue;

/// <summary>An export of the stack that this one builds on.</summary>
/// <param name="Export">The export's name.</param>
internal sealed record ImportedValue(string Export) : StackValue;

/// <summary>A property of a resource, a lookup or an object, and its value.</summary>
/// <param name="Name">The property, as the schema spells it.</param>
/// <param name="Value">The value.</param>
internal sealed record StackInput(string Name, StackValue Value)
{
    /// <summary>The inputs that have a value.</summary>
    public static IEnumerable<StackInput> Set(IEnumerable<(string Name, StackValue? Value)> inputs) =>
        inputs.Where(input => input.Value is not null).Select(input => new StackInput(input.Name, input.Value!));
}
