using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation;

/// <summary>What a fleet is on one path: a model, or an error that the fluent API raised.</summary>
public sealed class FleetOutcome
{
    internal FleetOutcome(Model.Fleet? fleet, FleetException? error, Location? errorLocation = null, string? errorWitness = null)
    {
        Fleet = fleet;
        Error = error;
        ErrorLocation = errorLocation;
        ErrorWitness = errorWitness;
    }

    /// <summary>The model; <see langword="null"/> when there is an error.</summary>
    public Model.Fleet? Fleet { get; }

    /// <summary>The error; <see langword="null"/> when there is a model.</summary>
    public FleetException? Error { get; }

    /// <summary>The call that raised the error, for errors whose origin does not tell; <see langword="null"/> without an error.</summary>
    public Location? ErrorLocation { get; }

    /// <summary>In which rounds of loops and with which arguments the error was raised; <see langword="null"/> outside of loops and methods.</summary>
    public string? ErrorWitness { get; }
}
