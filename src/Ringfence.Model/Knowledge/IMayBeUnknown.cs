namespace Ringfence;

/// <summary>A value that is there and may all the same not say what the program will see: for the evaluator, which must not take it at its word.</summary>
internal interface IMayBeUnknown
{
    /// <summary>Why it is not known, as a phrase; <see langword="null"/> when it is.</summary>
    string? WhyUnknown { get; }
}
