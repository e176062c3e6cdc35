using System.Collections.Generic;
using System.Linq;
using Ringfence.Evaluation.Framework;

namespace Ringfence.Evaluation;

/// <summary>A tuple or an instance of an anonymous type, whatever the types of its items.</summary>
/// <param name="items">The items. A tuple is copied where C# copies a struct.</param>
/// <param name="names">The property names of an anonymous type; <see langword="null"/> for a tuple.</param>
internal sealed class TupleValue(object?[] items, IReadOnlyList<string>? names = null)
{
    public object?[] Items { get; } = items;

    public IReadOnlyList<string>? Names { get; } = names;

    public TupleValue Copy() => new((object?[])Items.Clone(), Names);

    public override bool Equals(object? obj)
    {
        if (obj is not TupleValue other || other.Items.Length != Items.Length)
            return false;
        var equal = true;
        for (var i = 0; i < Items.Length; i++)
            equal &= ErasedEquality.AreEqual(Items[i], other.Items[i]);
        return equal;
    }

    public override int GetHashCode() => Items.Aggregate(17, (hash, item) => unchecked((hash * 31) + (item?.GetHashCode() ?? 0)));

    public override string ToString() =>
        Names is null
            ? $"({string.Join(", ", Items.Select(ErasedText.Of))})"
            : $"{{ {string.Join(", ", Items.Zip(Names, (item, name) => $"{name} = {ErasedText.Of(item)}"))} }}";
}
