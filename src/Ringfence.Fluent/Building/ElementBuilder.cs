using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Builds an element: something with a name, an address and, if need be, accepted risks.</summary>
/// <typeparam name="TSelf">The builder itself, so that calls chain.</typeparam>
public abstract class ElementBuilder<TSelf> : Builder
    where TSelf : ElementBuilder<TSelf>
{
    private List<Waiver>? waivers;

    private protected ElementBuilder(ResourceName name, string address, Origin origin)
    {
        Name = name;
        Address = address;
        Origin = origin;
    }

    internal override string? ElementAddress => Address;

    private protected ResourceName Name { get; }

    private protected string Address { get; }

    private protected Origin Origin { get; }

    private protected TSelf Self => (TSelf)this;

    private protected ValueList<Waiver> Waivers => All(waivers);

    /// <summary>Accepts, on purpose, that a rule does not hold for this element and what it contains.</summary>
    /// <param name="rule">The rule's id: <c>"RF5004"</c>.</param>
    /// <param name="because">Why the risk is acceptable. It appears in every report.</param>
    /// <param name="until">The last day on which this counts, as <c>yyyy-MM-dd</c>.</param>
    /// <exception cref="MalformedValueException">The reason or the date is malformed.</exception>
    public TSelf Accept(
        Setting<string> rule,
        Setting<string> because,
        Setting<string> until,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        (waivers ??= []).Add(
            new()
            {
                RuleId = rule.WrittenAt(here.At(nameof(rule))),
                Because = because.Parsed<FreeText>(FreeText.TryParse, nameof(because), here),
                Until = until.Parsed<CalendarDate>(CalendarDate.TryParse, nameof(until), here),
                Origin = here,
            }
        );
        return Self;
    }
}
