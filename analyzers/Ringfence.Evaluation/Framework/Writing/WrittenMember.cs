namespace Ringfence.Evaluation.Framework;

/// <summary>What a member does, written out: it knows erased values, or is called too often for reflection.</summary>
/// <param name="run">The evaluation.</param>
/// <param name="receiver">The instance.</param>
/// <param name="arguments">One per parameter; <c>out</c> arguments are written back.</param>
internal delegate object? MemberBody(IRun run, object? receiver, object?[] arguments);

/// <summary>A framework member that is written out.</summary>
internal sealed class WrittenMember(ListedMember listed, MemberBody body) : FrameworkMember
{
    private readonly bool[] acceptsUnknown = System.Array.ConvertAll(
        listed.Method.GetParameters(),
        parameter => UnknownArguments.Accepts(listed.Method, parameter)
    );

    public override bool ChangesReceiver => listed.ChangesReceiver;

    public override bool ChangesFirstArgument => listed.ChangesArgument;

    public override bool AcceptsUnknown(int parameter) => acceptsUnknown[parameter];

    public override object? Invoke(IRun run, object? receiver, object?[] arguments)
    {
        if (!listed.Method.IsStatic && !listed.Method.IsConstructor && receiver is null && !IsOfNullable)
            _ = receiver!.GetType();
        return body(run, receiver, arguments);
    }

    // A nullable without value is null.
    private bool IsOfNullable { get; } = listed.Method.DeclaringType == typeof(System.Nullable<>);
}
