using System;

namespace Ringfence;

/// <summary>A fleet was described in a way that no model can hold: the base of every error that the fluent API raises on purpose.</summary>
public abstract class FleetException : Exception
{
    private protected FleetException(string message, string? parameterName, Origin origin)
        : base(message)
    {
        ParameterName = parameterName;
        Origin = origin;
    }

    /// <summary>The parameter of the fluent method that is to blame, or <see langword="null"/> when the whole call is.</summary>
    public string? ParameterName { get; }

    /// <summary>Where the call stands.</summary>
    public Origin Origin { get; }
}
