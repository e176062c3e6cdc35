using System.Collections.Generic;
using System.ComponentModel;
using Ringfence.Model;

namespace Ringfence;

/// <summary>What every builder has in common: it collects while its lambda runs, and is of no use afterwards.</summary>
public abstract class Builder
{
    private string? whyOpen;
    private bool isFinished;

    private protected Builder() { }

    /// <summary>Says that more may have been declared here than is known: a loop ran over a collection that the compiler cannot know.</summary>
    /// <param name="why">Why, as a phrase.</param>
    internal void LeaveOpen(string why) => whyOpen ??= why;

    /// <summary>The address of the element that is built; <see langword="null"/> for what has none of its own.</summary>
    internal virtual string? ElementAddress => null;

    /// <summary>The place of a call, on a builder that may still be called.</summary>
    private protected Origin Here(string file, int line)
    {
        var here = new Origin(file, line);
        return isFinished
            ? throw new FleetUsageException(
                $"this {GetType().Name} was used after its lambda had ended, so the call has no effect; make the call inside the lambda",
                here
            )
            : here;
    }

    private protected ValueList<T> All<T>(IEnumerable<T>? items) => ValueList<T>.Of(items ?? [], whyOpen);

    private protected ValueList<T> All<T>(Siblings<T> siblings)
        where T : Element => siblings.ToList(whyOpen);

    private protected void Finish() => isFinished = true;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => base.Equals(obj);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => base.GetHashCode();

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override string? ToString() => base.ToString();
}
