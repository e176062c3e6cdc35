namespace Ringfence.Evaluation.Running;

/// <summary>How control goes on after a statement.</summary>
internal enum Signal
{
    /// <summary>With the next statement.</summary>
    Next = 0,

    /// <summary>Behind the innermost loop or switch.</summary>
    Break,

    /// <summary>With the next round of the innermost loop.</summary>
    Continue,

    /// <summary>Out of the function.</summary>
    Return,

    /// <summary>At the label that the frame names.</summary>
    Goto,
}
