using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Evaluation.Source;

/// <summary>A class, struct, record, interface or enum that the program declares, without any symbol of the compilation it was read from.</summary>
internal sealed class UserType(DeclarationKey key, string name, UserTypeKind kind, int staticSlot)
{
    public DeclarationKey Key { get; } = key;

    public string Name { get; } = name;

    /// <summary>The name with namespace and outer types, as <c>ToString</c> of a plain object says.</summary>
    public string FullName { get; init; } = name;

    /// <summary>The name with the number of type parameters.</summary>
    public string MetadataName { get; init; } = name;

    public UserTypeKind Kind { get; } = kind;

    /// <summary>Where its static fields are in a run.</summary>
    public int StaticSlot { get; } = staticSlot;

    public bool IsStruct => Kind is UserTypeKind.Struct or UserTypeKind.RecordStruct;

    public bool IsRecord => Kind is UserTypeKind.Record or UserTypeKind.RecordStruct;

    public UserType? Base { get; set; }

    /// <summary>The type arguments for the base type, in terms of this type's own.</summary>
    public Func<TypeRef[], TypeRef[]> BaseArguments { get; set; } = _ => [];

    /// <summary>The framework type at the end of the base types: <c>object</c>, or an exception.</summary>
    public Type ClrBase { get; set; } = typeof(object);

    /// <summary>
    /// All interfaces of the program that it implements, with their type arguments in terms of its own; <see langword="null"/> when it implements one with
    /// several.
    /// </summary>
    public Dictionary<UserType, Func<TypeRef[], TypeRef[]>?> Interfaces { get; } = [];

    /// <summary>Whether it, or a type that it derives from or implements, has type parameters.</summary>
    public bool HasTypeArguments { get; set; }

    /// <summary>The full names of all framework interfaces that it implements.</summary>
    public HashSet<string> FrameworkInterfaces { get; } = new(StringComparer.Ordinal);

    /// <summary>The instance fields, those of base types first.</summary>
    public List<UserField> Fields { get; } = [];

    /// <summary>The static fields.</summary>
    public List<UserField> Statics { get; } = [];

    /// <summary>The static constructor.</summary>
    public DeclarationKey? StaticConstructor { get; set; }

    /// <summary>What of the parameters of a primary constructor goes where; empty without one.</summary>
    public int[] PrimaryParameterFields { get; set; } = [];

    /// <summary>Whether the type has a primary constructor; its body is compiled under the type's own key.</summary>
    public bool HasPrimaryConstructor { get; set; }

    /// <summary>The constructor without parameters; <see langword="null"/> for the one that the compiler adds.</summary>
    public DeclarationKey? PlainConstructor { get; set; }

    /// <summary>The implementation of each virtual, abstract or interface member, by the declaration that callers name.</summary>
    public Dictionary<DeclarationKey, DeclarationKey> Implementations { get; } = [];

    /// <summary>The implementation of members that the framework declares, by documentation id: <c>M:System.Object.ToString</c>.</summary>
    public Dictionary<string, DeclarationKey> FrameworkImplementations { get; } = new(StringComparer.Ordinal);

    /// <summary>The copy constructor of a record, if it is written out.</summary>
    public DeclarationKey? CopyConstructor { get; set; }

    /// <summary>The <c>Equals</c> that a record has for itself, if it is written out.</summary>
    public DeclarationKey? OwnEquality { get; set; }

    /// <summary>The <c>PrintMembers</c> of a record, if it is written out.</summary>
    public DeclarationKey? Printing { get; set; }

    /// <summary>The properties and fields that a record prints, besides those of its base.</summary>
    public List<(string Name, int Field, DeclarationKey? Getter)> Printed { get; } = [];

    /// <summary>The members of an enum with their values, in the order of the declaration.</summary>
    public List<(string Name, object Value)> Members { get; } = [];

    /// <summary>Whether an enum is a set of flags.</summary>
    public bool IsFlags { get; set; }

    /// <summary>The default of the underlying type of an enum.</summary>
    public object? EnumZero { get; set; }

    public int FieldOf(DeclarationKey declaration, bool isParameter = false) =>
        Fields.FindIndex(field => field.Declaration == declaration && field.IsParameter == isParameter);

    public int StaticOf(DeclarationKey declaration) => Statics.FindIndex(field => field.Declaration == declaration);

    public DeclarationKey Implementation(DeclarationKey called) =>
        Implementations.TryGetValue(called, out var found)
            ? Implementations.TryGetValue(found, out var overridden)
                ? overridden
                : found
            : called;

    /// <summary>Whether a member is written inside this type.</summary>
    public bool Declares(DeclarationKey member, FleetProgram program) =>
        program.Units[member.Tree].Outline.TypeAround(member.Ordinal) is var ordinal and >= 0
        && program.Surface.Types.TryGetValue(new(member.Tree, ordinal), out var around)
        && ReferenceEquals(around, this);

    /// <summary>The type arguments of a base type or interface; <see langword="null"/> when it has several.</summary>
    public TypeRef[]? ArgumentsAs(UserType baseType, TypeRef[] own)
    {
        if (baseType.Kind == UserTypeKind.Interface && Interfaces.TryGetValue(baseType, out var ofInterface))
            return ofInterface?.Invoke(own);
        for (var type = this; type is not null && !ReferenceEquals(type, baseType); type = type.Base)
            own = type.BaseArguments(own);
        return own;
    }

    public bool IsBaseOf(UserType other)
    {
        if (Kind == UserTypeKind.Interface)
            return ReferenceEquals(this, other) || other.Interfaces.ContainsKey(this);
        for (var type = other; type is not null; type = type.Base)
            if (ReferenceEquals(type, this))
                return true;
        return false;
    }

    public object? DefaultValue(TypeRef[] arguments) =>
        Kind == UserTypeKind.Enum ? new UserEnum(this, EnumZero!)
        : IsStruct ? new UserObject(this, arguments)
        : null;

    public object?[] NewStatics(TypeRef[] arguments) => [.. Statics.Select(field => field.DefaultOf(arguments))];

    public override string ToString() => FullName;
}
