using System.Collections;
using System.Collections.Generic;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Running;

/// <summary>What an iterator method returns: nothing runs before someone enumerates.</summary>
internal sealed class IteratorSequence(FunctionCode function, Frame template) : IEnumerable<object?>
{
    // An iterator of a struct has a copy of it.
    private readonly object? self = Structs.Copied(template.Self);

    public IEnumerator<object?> GetEnumerator()
    {
        // Each enumeration begins with the arguments of the call.
        var slots = (object?[])template.Slots.Clone();
        foreach (var parameter in function.Parameters)
            if (parameter.IsCell)
                slots[parameter.Slot] = new Cell(((Cell)slots[parameter.Slot]!).Value);
        var frame = new Frame(template.Run, slots, Structs.Copied(self), template.Types, template.Rounds);
        return function.Iterator!(frame).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
