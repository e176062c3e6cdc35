namespace Ringfence.Evaluation.Running;

/// <summary>One call of a function: its variables and what it runs with.</summary>
internal sealed class Frame(Run run, object?[] slots, object? self, TypeArguments types, LoopRound? rounds)
{
    public Run Run { get; } = run;

    /// <summary>The variables; one that is shared with a lambda is a <see cref="Cell"/>.</summary>
    public object?[] Slots { get; } = slots;

    public object? Self { get; set; } = self;

    public TypeArguments Types { get; } = types;

    /// <summary>The loop rounds around what runs now.</summary>
    public LoopRound? Rounds { get; set; } = rounds;

    public object? Returned { get; set; }

    /// <summary>Where <see cref="Signal.Goto"/> goes.</summary>
    public object? Label { get; set; }

    /// <summary>How the statement of an iterator ended.</summary>
    public Signal Outcome { get; set; }

    /// <summary>The exception that the innermost catch clause handles, for <c>throw;</c>.</summary>
    public System.Exception? Caught { get; set; }
}
