namespace Ringfence;

/// <summary>The fluent API was called in a way that cannot be meant: a builder used after its lambda ended, a required argument left null.</summary>
public sealed class FleetUsageException : FleetException
{
    /// <summary>Describes the misuse.</summary>
    /// <param name="message">What happened and what to do instead, as a whole sentence.</param>
    /// <param name="origin">Where the call stands.</param>
    /// <param name="parameterName">The parameter to blame, if it is one.</param>
    public FleetUsageException(string message, Origin origin, string? parameterName = null)
        : base(message, parameterName, origin) { }
}
