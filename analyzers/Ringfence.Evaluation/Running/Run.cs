using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Running;

/// <summary>One path through the program.</summary>
internal sealed class Run : IRun
{
    private const int StepsBetweenLooksAtCancellation = 256;

    // Longer than names and addresses are; what is longer is not kept for the next text.
    private const int TextCapacity = 256;

    [ThreadStatic]
    private static Run? current;

    private readonly Budget budget;
    private readonly Decisions decisions;
    private object?[]?[] statics = [];
    private readonly Dictionary<UserTypeRef, object?[]> genericStatics = [];
    private readonly Dictionary<UserTypeRef, TypeInitializationException> failedStatics = [];
    private readonly Dictionary<object, Unknown> hashes = [];
    private readonly Dictionary<DerivedKey, Unknown> derived = [];
    private StringBuilder? spareText;
    private int depth;
    private int untilLook = StepsBetweenLooksAtCancellation;

    public Run(FleetProgram program, Budget budget, Decisions decisions)
    {
        Program = program;
        this.budget = budget;
        this.decisions = decisions;
        current = this;
    }

    /// <summary>The run of this thread, for values that must call user code without being told who evaluates.</summary>
    public static Run Current => current ?? throw new InvalidOperationException("Nothing is being evaluated on this thread.");

    public FleetProgram Program { get; }

    public EvaluationLimits Limits => budget.Limits;

    public Recorder Recorder { get; } = new();

    /// <summary>How many <c>try</c> blocks with catch clauses are open: there, what is unknown may also throw.</summary>
    public int OpenTries { get; set; }

    /// <summary>Why what runs now may run any number of times; <see langword="null"/> when it runs once.</summary>
    public Repetition? Repetition { get; set; }

    public void Count(int steps = 1)
    {
        untilLook -= steps;
        if (untilLook <= 0)
            Look();
    }

    public bool Decide(Unknown condition) => decisions.Take(condition);

    /// <summary>The truth of a condition, known or not.</summary>
    public bool Decide(object? condition) => condition is bool known ? known : condition is Unknown unknown && decisions.Take(unknown);

    public void Enter(FunctionCode function)
    {
        Count();
        if (++depth > Limits.Depth)
            throw new BoundReachedException(
                $"calls are nested more than {Limits.Depth.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} deep in {function.Name}"
            );
        RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    public void Leave() => depth--;

    /// <summary>Something to put a text together in, empty: a loop writes as many names as it has rounds.</summary>
    public StringBuilder BeginText()
    {
        var text = spareText ?? new StringBuilder(TextCapacity);
        spareText = null;
        return text;
    }

    /// <summary>The text that was put together.</summary>
    public string EndText(StringBuilder text)
    {
        var written = text.ToString();
        if (text.Capacity <= TextCapacity)
            spareText = text.Clear();
        return written;
    }

    /// <summary>The static fields of a type on this path; <see langword="null"/> before its initializers ran.</summary>
    public object?[]? StaticsOf(UserType type, TypeRef[] arguments) =>
        failedStatics.Count > 0 && failedStatics.TryGetValue(new(type, arguments), out var failed) ? throw failed
        : arguments.Length > 0 ? (genericStatics.TryGetValue(new(type, arguments), out var found) ? found : null)
        : type.StaticSlot < statics.Length ? statics[type.StaticSlot]
        : null;

    /// <summary>Remembers that a type cannot be used.</summary>
    public TypeInitializationException FailStatics(UserType type, TypeRef[] arguments, Exception inner) =>
        failedStatics[new(type, arguments)] = new(type.FullName, inner);

    public object?[] BeginStatics(UserType type, TypeRef[] arguments)
    {
        if (arguments.Length > 0)
            return genericStatics[new(type, arguments)] = type.NewStatics(arguments);
        if (type.StaticSlot >= statics.Length)
            Array.Resize(ref statics, Math.Max(type.StaticSlot + 1, Program.Surface.StaticSlots));
        return statics[type.StaticSlot] = type.NewStatics(arguments);
    }

    /// <summary>
    /// The unknown that an operation gives. The same operation on the same operands gives the same unknown, so that a condition which is asked for each of
    /// forty hosts is one choice.
    /// </summary>
    public Unknown Derive(string operation, Unknown source, object? left = null, object? right = null)
    {
        if (!IsIdentity(left) || !IsIdentity(right))
            return new(source.Reason, source.Place);
        var key = new DerivedKey(operation, left, right);
        if (!derived.TryGetValue(key, out var result))
            derived[key] = result = new(source.Reason, source.Place, operation == "!" ? source : null);
        return result;
    }

    /// <summary>
    /// The hash code of a value. Which number it is differs from run to run; that equal values have equal ones is known. A type may answer itself.
    /// </summary>
    public object? HashOf(object value, Location place)
    {
        if (value is UserObject own && own.Type.FrameworkImplementations.TryGetValue(UserObject.HashId, out var written))
            return own.Call(written);
        if (!hashes.TryGetValue(value, out var hash))
        {
            hashes[value] = hash = new("hash codes are known when the program runs", place) { IsOne = true };
            Recorder.Note(hash);
        }
        return hash;
    }

    private static bool IsIdentity(object? operand) => operand is null or Unknown or string or ValueType;

    private void Look()
    {
        budget.Spend(StepsBetweenLooksAtCancellation - untilLook);
        untilLook = StepsBetweenLooksAtCancellation;
    }

    private readonly struct DerivedKey(string operation, object? left, object? right) : IEquatable<DerivedKey>
    {
        private readonly string operation = operation;
        private readonly object? left = left;
        private readonly object? right = right;

        public bool Equals(DerivedKey other) => operation == other.operation && Same(left, other.left) && Same(right, other.right);

        public override bool Equals(object? obj) => obj is DerivedKey other && Equals(other);

        public override int GetHashCode() =>
            unchecked((((StringComparer.Ordinal.GetHashCode(operation) * 31) + Hash(left)) * 31) + Hash(right));

        private static bool Same(object? one, object? other) =>
            ReferenceEquals(one, other) || (one is not (null or Unknown) && other is not (null or Unknown) && one.Equals(other));

        private static int Hash(object? value) =>
            value is null ? 0
            : value is Unknown ? RuntimeHelpers.GetHashCode(value)
            : value.GetHashCode();
    }
}
