using System;
using System.Collections.Generic;

namespace Ringfence.Evaluation.Tests.Constructs;

/// <summary>
/// Constructs that evaluation does not follow yet, or follows otherwise than execution does: known, listed in the documentation, and each held by a test
/// that fails as soon as the difference is gone.
/// </summary>
internal static class ConstructDifferences
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["variance of arrays and interfaces"] = "not followed: an array that is taken for one of another type",
            ["conditional reference"] = "not followed: a reference that a condition gives",
            ["ref locals and ref returns"] = "not followed: a reference that a method gives",
            ["patterns with generic types"] = "unknown: of a generic collection is not known of what it is one",
            ["conditional methods"] = "wrong: a call that [Conditional] leaves out is made",
            ["generic types"] = "wrong: static fields of a generic type are shared by all its type arguments",
            ["partial methods and properties"] = "not followed: a partial method without a body",
            ["reference equality"] = "wrong: a value that is boxed twice counts as one object",
            ["structs are copied"] = "wrong: where a struct is copied out of an item or by a method",
            ["structs in readonly fields and properties are copied"] =
                "wrong: a struct that a property gives is not copied before a method changes it",
            ["records"] = "unknown: hash codes",
            ["record with its own copy constructor and printing"] = "wrong: `with` does not call a copy constructor that is written out",
            ["comparers"] = "not followed: sorting with a comparer of the program's",
            ["collection expressions of the user's types"] = "unknown: collection expressions of the program's own collection types",
            ["ranges and indices"] = "unknown: what members of `Index` and `Range` give",
            ["spans"] = "not followed: items of spans",
            ["stack allocation"] = "not followed: items of spans",
            ["deconstruction"] = "wrong: the order in which a deconstruction evaluates the places that it assigns",
            ["elements"] = "unknown: an `Index` or `Range` as an argument",
            ["partitioning"] = "unknown: an `Index` or `Range` as an argument",
            ["an inventory of records"] = "unknown: an empty collection expression of the program's own collection type",
            ["settings as variables"] = "unknown: `Setting.Map`",
            ["errors of the fluent API are caught"] = "unknown: the type of an exception",
        };
}
