namespace Ringfence.Evaluation.Running;

/// <summary>A variable that a lambda, a local function or a reference shares with the function that declares it.</summary>
internal class Cell(object? value)
{
    public virtual object? Value { get; set; } = value;
}
