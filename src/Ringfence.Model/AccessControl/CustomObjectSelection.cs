namespace Ringfence;

/// <summary>How the members of a custom object were chosen.</summary>
public enum CustomObjectSelection
{
    /// <summary>One by one, by name.</summary>
    Names = 0,

    /// <summary>By a tag on virtual machines.</summary>
    Tag,

    /// <summary>By a predicate over virtual machines.</summary>
    Predicate,
}
