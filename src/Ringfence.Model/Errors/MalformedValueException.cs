namespace Ringfence;

/// <summary>A value is not well-formed: VLAN 5000, <c>10.0.0.0/33</c>, a name with a slash.</summary>
public sealed class MalformedValueException : FleetException
{
    /// <summary>Describes a malformed value.</summary>
    /// <param name="parameterName">The parameter that received it.</param>
    /// <param name="value">The value as written. Long and unprintable text is shortened and escaped in the message.</param>
    /// <param name="problem">What is wrong and what would be right, as a sentence without subject: "is not a VLAN: use 1 to 4094".</param>
    /// <param name="origin">Where the call stands; the default when only a value was parsed.</param>
    public MalformedValueException(string parameterName, string? value, string problem, Origin origin = default)
        : base($"{parameterName}: {Quoted.Text(value)} {problem}", parameterName, origin)
    {
        Value = value;
        Problem = problem;
    }

    /// <summary>The value as written.</summary>
    public string? Value { get; }

    /// <summary>What is wrong and what would be right.</summary>
    public string Problem { get; }
}
