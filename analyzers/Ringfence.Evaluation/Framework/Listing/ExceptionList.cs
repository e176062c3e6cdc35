using System.Linq;

namespace Ringfence.Evaluation.Framework;

/// <summary>Exceptions that programs throw and look at. Not listed: where they were thrown, which differs from run to run, and those that cancel: inside the compiler they end the evaluation.</summary>
internal static class ExceptionList
{
    private static readonly string[] Plain =
    [
        "System.Exception",
        "System.SystemException",
        "System.ApplicationException",
        "System.ArithmeticException",
        "System.ArrayTypeMismatchException",
        "System.DivideByZeroException",
        "System.FormatException",
        "System.IndexOutOfRangeException",
        "System.InvalidCastException",
        "System.InvalidOperationException",
        "System.NotImplementedException",
        "System.NotSupportedException",
        "System.NullReferenceException",
        "System.OverflowException",
        "System.RankException",
        "System.TimeoutException",
        "System.Collections.Generic.KeyNotFoundException",
        "System.UnauthorizedAccessException",
    ];

    public static ListedType[] Types { get; } =
    [
        .. Plain.Select(name => new ListedType(
            name,
            name == "System.Exception" ? "#ctor GetBaseException InnerException Message" : "#ctor"
        )),
        new("System.ArgumentException", "#ctor Message ParamName ThrowIfNullOrEmpty ThrowIfNullOrWhiteSpace")
        {
            Newer = "ThrowIfNullOrEmpty ThrowIfNullOrWhiteSpace",
        },
        new("System.ArgumentNullException", "#ctor ThrowIfNull") { Newer = "ThrowIfNull" },
        new(
            "System.ArgumentOutOfRangeException",
            """
            #ctor ActualValue Message ThrowIfEqual ThrowIfGreaterThan ThrowIfGreaterThanOrEqual ThrowIfLessThan ThrowIfLessThanOrEqual ThrowIfNegative
            ThrowIfNegativeOrZero ThrowIfNotEqual ThrowIfZero
            """
        )
        {
            Newer = """
                ThrowIfEqual ThrowIfGreaterThan ThrowIfGreaterThanOrEqual ThrowIfLessThan ThrowIfLessThanOrEqual ThrowIfNegative ThrowIfNegativeOrZero ThrowIfNotEqual
                ThrowIfZero
                """,
        },
        new("System.ObjectDisposedException", "#ctor Message ObjectName"),
        new("System.AggregateException", "#ctor Message"),
    ];
}
