using System;
using System.Collections;

namespace Ringfence.Evaluation;

/// <summary>Values that C# copies when they are stored.</summary>
internal static class Structs
{
    public static object? Copied(object? value) =>
        value switch
        {
            UserObject { Type.IsStruct: true } instance => instance.Copy(),
            TupleValue { Names: null } tuple => tuple.Copy(),
            // The enumerators of lists and dictionaries.
            ValueType and IEnumerator => Boxes.New(value),
            _ => value,
        };
}
