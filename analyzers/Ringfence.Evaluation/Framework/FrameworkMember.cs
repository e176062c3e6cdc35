namespace Ringfence.Evaluation.Framework;

/// <summary>A member of the framework that may be called: pure but for its receiver, deterministic, bounded.</summary>
internal abstract class FrameworkMember
{
    /// <summary>Whether calling it may change the receiver.</summary>
    public virtual bool ChangesReceiver => false;

    /// <summary>Whether calling it may change what an argument refers to (<c>Array.Sort</c>), though that is no <c>ref</c> argument.</summary>
    public virtual bool ChangesArgument => false;

    /// <summary>Whether a parameter takes a value as it is, so that an unknown may be passed (the item of <c>List.Add</c>).</summary>
    public abstract bool AcceptsUnknown(int parameter);

    /// <summary>Calls the member on erased values.</summary>
    /// <param name="run">The evaluation.</param>
    /// <param name="receiver">The instance; <see langword="null"/> for static members and constructors.</param>
    /// <param name="arguments">One per parameter; <c>ref</c> and <c>out</c> arguments are written back.</param>
    /// <exception cref="UnknownReachedException">The outcome depends on an unknown value.</exception>
    /// <exception cref="BoundReachedException">The outcome would be too large.</exception>
    public abstract object? Invoke(IRun run, object? receiver, object?[] arguments);
}
