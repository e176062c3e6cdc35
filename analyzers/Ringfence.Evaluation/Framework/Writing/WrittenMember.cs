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

    // A nullable without value is null.
    private readonly bool needsReceiver =
        listed.Method is { IsStatic: false, IsConstructor: false } && listed.Method.DeclaringType != typeof(System.Nullable<>);

    public override bool ChangesReceiver => listed.ChangesReceiver;

    public override bool ChangesArgument => listed.ChangesArgument;

    public override bool AcceptsUnknown(int parameter) => acceptsUnknown[parameter];

    public override object? Invoke(IRun run, object? receiver, object?[] arguments)
    {
        if (receiver is null && needsReceiver)
            _ = receiver!.GetType();
        return body(run, receiver, arguments);
    }
}
