namespace Ringfence.Assurance;

/// <summary>How serious it is that a rule does not hold.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info = 0,

    /// <summary>Weakens the host; configuration is written all the same.</summary>
    Warning,

    /// <summary>The host cannot be trusted; no configuration is written.</summary>
    Error,
}
