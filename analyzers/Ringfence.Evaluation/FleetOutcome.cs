namespace Ringfence.Evaluation;

/// <summary>What a fleet is on one path: a model, or an error that the fluent API raised.</summary>
public sealed class FleetOutcome
{
    internal FleetOutcome(Model.Fleet? fleet, FleetException? error)
    {
        Fleet = fleet;
        Error = error;
    }

    /// <summary>The model; <see langword="null"/> when there is an error.</summary>
    public Model.Fleet? Fleet { get; }

    /// <summary>The error; <see langword="null"/> when there is a model.</summary>
    public FleetException? Error { get; }
}
