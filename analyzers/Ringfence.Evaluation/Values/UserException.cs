using System;

namespace Ringfence.Evaluation;

/// <summary>The framework's part of an exception class that the program declares: what is thrown in the program's stead.</summary>
internal sealed class UserException(UserObject thrown, string? message, Exception? inner)
    : Exception(message ?? $"Exception of type '{thrown.Type.FullName}' was thrown.", inner)
{
    public UserObject Thrown { get; } = thrown;

    /// <summary>What of a value the framework may see: the exception inside of an instance.</summary>
    public static object Unwrapped(object value) => value is UserObject { Exception: { } exception } ? exception : value;
}
