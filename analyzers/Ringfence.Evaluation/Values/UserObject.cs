using System;
using System.Runtime.CompilerServices;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation;

/// <summary>An instance of a type that the program declares. What the framework asks of it (equality, text, order) is answered by the program's own members.</summary>
internal sealed class UserObject : IComparable, IFormattable
{
    private const string EqualsId = "M:System.Object.Equals(System.Object)";
    internal const string HashId = "M:System.Object.GetHashCode";
    private const string FormatId = "M:System.IFormattable.ToString(System.String,System.IFormatProvider)";
    private const string TextId = "M:System.Object.ToString";
    private const string CompareId = "M:System.IComparable.CompareTo(System.Object)";
    private const string CompareToSelfId = "M:System.IComparable`1.CompareTo(`0)";
    internal const string EqualsSelfId = "M:System.IEquatable`1.Equals(`0)";

    public UserObject(UserType type, TypeRef[] arguments)
    {
        Type = type;
        Arguments = arguments;
        Fields = new object?[type.Fields.Count];
        for (var i = 0; i < Fields.Length; i++)
            Fields[i] = type.Fields[i].DefaultOf(arguments);
    }

    private UserObject(UserObject original)
    {
        Type = original.Type;
        Arguments = original.Arguments;
        Fields = (object?[])original.Fields.Clone();
        for (var i = 0; i < Fields.Length; i++)
            Fields[i] = Structs.Copied(Fields[i]);
    }

    public UserType Type { get; }

    public TypeRef[] Arguments { get; }

    public object?[] Fields { get; }

    /// <summary>The framework's part of an exception that the program declares.</summary>
    public UserException? Exception { get; set; }

    public UserObject Copy() => new(this);

    /// <summary>The type arguments that a member runs with: a member of a base type has those that the derived type gives it.</summary>
    public TypeRef[] ArgumentsIn(DeclarationKey member, FleetProgram program)
    {
        if (!Type.HasTypeArguments)
            return Arguments;
        var arguments = Arguments;
        for (var type = Type; type is not null; type = type.Base)
        {
            if (type.Declares(member, program))
                return arguments;
            arguments = type.BaseArguments(arguments);
        }
        // What an interface implements by itself.
        foreach (var pair in Type.Interfaces)
            if (pair.Key.Declares(member, program))
                return pair.Value?.Invoke(Arguments) ?? [];
        return Arguments;
    }

    /// <summary>Calls a member of its own.</summary>
    public object? Call(DeclarationKey function, params object?[] arguments)
    {
        var run = Run.Current;
        return run
            .Program.Function(function)
            .Invoke(run, this, TypeArguments.Of(ArgumentsIn(function, run.Program), []), arguments, null, null);
    }

    /// <summary>Equality as the framework's default comparer asks for it: an <c>Equals</c> of the type's own comes first.</summary>
    public override bool Equals(object? obj) =>
        !Type.IsRecord && obj is not null && Type.FrameworkImplementations.TryGetValue(EqualsSelfId, out var typed)
            ? IsTrue(Call(typed, obj))
            : EqualsObject(obj);

    /// <summary>Equality as the program asks for it with <c>object.Equals</c>.</summary>
    public bool EqualsObject(object? obj)
    {
        Descend();
        if (Type.FrameworkImplementations.TryGetValue(EqualsId, out var own))
            return IsTrue(Call(own, obj));
        if (Type.OwnEquality is { } typed)
            return IsTrue(Call(typed, obj is UserObject same && Type.IsBaseOf(same.Type) ? obj : null));
        return HasDefaultEquality(obj);
    }

    /// <summary>What the compiler or the framework says of equality, when the program says nothing.</summary>
    public bool HasDefaultEquality(object? obj)
    {
        if (obj is not UserObject other || !ReferenceEquals(other.Type, Type))
            return false;
        return Type.IsRecord || Type.IsStruct ? RecordMembers.AreEqual(this, other, Type) : ReferenceEquals(this, other);
    }

    public override int GetHashCode()
    {
        Descend();
        if (Type.FrameworkImplementations.TryGetValue(HashId, out var own))
            return Call(own) is int hash ? hash : throw new InvalidOperationException();
        if (!Type.IsRecord && !Type.IsStruct)
            return RuntimeHelpers.GetHashCode(this);
        var combined = 17;
        for (var i = 0; i < Fields.Length; i++)
            if (!Type.Fields[i].IsParameter)
                combined = unchecked((combined * 31) + (Fields[i]?.GetHashCode() ?? 0));
        return combined;
    }

    public int CompareTo(object? obj)
    {
        if (
            !Type.FrameworkImplementations.TryGetValue(CompareToSelfId, out var own)
            && !Type.FrameworkImplementations.TryGetValue(CompareId, out own)
        )
            throw new ArgumentException("At least one object must implement IComparable.");
        return Call(own, obj) switch
        {
            int order => order,
            Unknown unknown => throw new UnknownReachedException(unknown),
            _ => 0,
        };
    }

    public override string ToString()
    {
        Descend();
        if (Type.FrameworkImplementations.TryGetValue(TextId, out var own))
            return TextOf(Call(own));
        return Type.IsRecord ? RecordMembers.Text(this, Type) : PlainText();
    }

    /// <summary>What <c>object.ToString</c> says.</summary>
    public string PlainText() =>
        Exception?.ToString()
        ?? new UserTypeRef(Type, Arguments).Text
        ?? throw new UnknownReachedException(new("the text is the name of a type", null));

    /// <summary>The text in a format, as a type that is formattable gives it itself.</summary>
    public string Formatted(string? format)
    {
        if (!Type.FrameworkImplementations.TryGetValue(FormatId, out var own))
            return ToString();
        Descend();
        return TextOf(Call(own, format, null));
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Formatted(format);

    private static string TextOf(object? answer) =>
        answer is Unknown unknown ? throw new UnknownReachedException(unknown) : (string?)answer ?? "";

    // Objects may contain themselves. A stack that overflows would take the compiler down.
    private static void Descend()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Run.Current.Count();
    }

    private static bool IsTrue(object? answer) => Run.Current.Decide(answer);
}
