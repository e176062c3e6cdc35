using System;

namespace Ringfence.Evaluation.Source;

/// <summary>A field of a type of the program, the hidden field of a property, or the hidden field of a primary constructor's parameter.</summary>
/// <param name="Name">The name of field, property or parameter.</param>
/// <param name="Declaration">Where it is declared.</param>
/// <param name="DefaultOf">Its value before initializers run, given the type arguments.</param>
internal sealed record UserField(string Name, DeclarationKey Declaration, Func<TypeRef[], object?> DefaultOf)
{
    /// <summary>The type that declares it.</summary>
    public UserType Owner { get; init; } = null!;

    /// <summary>Whether its declaration has an initializer; it is compiled under <see cref="Declaration"/>.</summary>
    public bool HasInitializer { get; init; }

    /// <summary>Whether it only remembers a parameter of the primary constructor, and is no part of the value.</summary>
    public bool IsParameter { get; init; }

    /// <summary>Which parameter of the primary constructor a positional property of a record is set from; -1 for others.</summary>
    public int FromParameter { get; init; } = -1;
}
