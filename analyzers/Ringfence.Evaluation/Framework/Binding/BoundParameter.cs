using System;
using System.Linq;
using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>A parameter of a bound member: what it wants, and how it gets that from an erased value.</summary>
internal sealed class BoundParameter
{
    // These know that of some sequences not every item need be made. All others go through a sequence that notices when there are too many.
    private static readonly string[] Shortcuts =
    [
        "Any",
        "ElementAt",
        "ElementAtOrDefault",
        "First",
        "FirstOrDefault",
        "Last",
        "LastOrDefault",
        "Select",
        "Skip",
        "Take",
        "Where",
    ];

    private readonly Type type;
    private readonly IncomingConversion? conversion;
    private readonly bool isChecked;
    private readonly bool isGoneThrough;
    private readonly bool isCounted;

    /// <summary>Describes a parameter.</summary>
    /// <param name="method">The method of the type definition.</param>
    /// <param name="open">Its parameter.</param>
    /// <param name="exact">The parameter with its type closed.</param>
    public BoundParameter(MethodBase method, ParameterInfo open, ParameterInfo exact)
    {
        type = exact.ParameterType.IsByRef ? exact.ParameterType.GetElementType()! : exact.ParameterType;
        conversion = Incoming.For(type);
        isGoneThrough = type != typeof(object) && method.DeclaringType == typeof(Enumerable) && Shortcuts.Contains(method.Name);
        // To count what is ordered, nobody asks for its keys.
        isCounted =
            method.DeclaringType == typeof(Enumerable) && method.Name == nameof(Enumerable.Count) && method.GetParameters().Length == 1;
        AcceptsUnknown = UnknownArguments.Accepts(method, open);
        IsWrittenBack = exact is { ParameterType.IsByRef: true, IsIn: false };
        isChecked = type != typeof(object) && !exact.IsOut && ErasedTypes.SpanItem(type) is null;
    }

    public bool AcceptsUnknown { get; }

    public bool IsWrittenBack { get; }

    /// <summary>The argument that is passed.</summary>
    /// <exception cref="UnknownReachedException">Evaluation holds it in a way that the framework does not know.</exception>
    public object? Converted(IRun run, object? argument)
    {
        if (
            argument is LazySequence { Inside: var inside }
            && (isGoneThrough || (isCounted && argument is LazyOrderedSequence))
            && type.IsInstanceOfType(inside)
        )
            return inside;
        var converted = conversion is null ? argument : conversion(run, argument);
        // Reflection would throw what looks like an exception of the member.
        if (isChecked && converted is not null && converted.GetType() != type && !type.IsInstanceOfType(converted))
            throw new UnknownReachedException(new($"a {converted.GetType().Name} cannot be passed as a {type.Name}", place: null));
        return converted;
    }
}
