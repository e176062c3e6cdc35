using System;

namespace Ringfence.Evaluation;

/// <summary>Casts of the program that fail, which must not be taken for values that the evaluation holds in another way than the framework.</summary>
internal static class InvalidCasts
{
    private const string Mark = "of the program";

    public static InvalidCastException New(string type)
    {
        var exception = new InvalidCastException($"Unable to cast object to type '{type}'.");
        exception.Data[Mark] = true;
        return exception;
    }

    public static bool IsOfProgram(Exception exception) => exception.Data.Contains(Mark);
}
