namespace Ringfence.Evaluation.Running;

/// <summary>A variable that a lambda or local function shares with the function that declares it.</summary>
internal sealed class Cell(object? value)
{
    public object? Value { get; set; } = value;
}
