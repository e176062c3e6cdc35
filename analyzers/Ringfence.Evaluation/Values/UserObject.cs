using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation;

/// <summary>An instance of a type that the program declares. What the framework asks of it (equality, text, order) is answered by the program's own members.</summary>
internal sealed class UserObject : IComparable
{
    private const string EqualsId = "M:System.Object.Equals(System.Object)";
    private const string HashId = "M:System.Object.GetHashCode";
    private const string TextId = "M:System.Object.ToString";
    private const string CompareId = "M:System.IComparable.CompareTo(System.Object)";
    private const string CompareToSelfId = "M:System.IComparable`1.CompareTo(`0)";
    private const string EqualsSelfId = "M:System.IEquatable`1.Equals(`0)";

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
        if (Type.Base is null)
            return Arguments;
        var arguments = Arguments;
        for (var type = Type; type is not null; type = type.Base)
        {
            if (type.Declares(member, program))
                return arguments;
            arguments = type.BaseArguments(arguments);
        }
        return Arguments;
    }

    public override bool Equals(object? obj)
    {
        Descend();
        if (Type.FrameworkImplementations.TryGetValue(EqualsId, out var own))
            return IsTrue(Call(own, obj));
        if (obj is not UserObject other || !ReferenceEquals(other.Type, Type))
            return false;
        if (Type.IsRecord && Type.FrameworkImplementations.TryGetValue(EqualsSelfId, out var typed))
            return IsTrue(Call(typed, obj));
        return Type.IsRecord || Type.IsStruct ? HasSameState(other) : ReferenceEquals(this, other);
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
            return Call(own) switch
            {
                Unknown unknown => throw new UnknownReachedException(unknown),
                var text => (string?)text ?? "",
            };
        if (Exception is not null)
            return Exception.ToString();
        return Type.IsRecord ? Printed() : Type.FullName;
    }

    // Objects may contain themselves. A stack that overflows would take the compiler down.
    private static void Descend()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Run.Current.Count();
    }

    private static bool IsTrue(object? answer) => Run.Current.Decide(answer);

    private object? Call(DeclarationKey function, params object?[] arguments)
    {
        var run = Run.Current;
        return run.Program.Function(function).Invoke(run, this, TypeArguments.Of(Arguments, []), arguments, null, null);
    }

    private bool HasSameState(UserObject other)
    {
        for (var i = 0; i < Fields.Length; i++)
            if (!Type.Fields[i].IsParameter && !Equals(Fields[i], other.Fields[i]))
                return false;
        return true;
    }

    private string Printed()
    {
        var text = new StringBuilder(Type.Name).Append(" { ");
        text.Append(
            string.Join(
                ", ",
                Type.Printed.Select(member =>
                    $"{member.Name} = {Texts.Of(member.Getter is { } getter ? Call(getter) : Fields[member.Field])}"
                )
            )
        );
        return text.Append(Type.Printed.Count == 0 ? "}" : " }").ToString();
    }
}
