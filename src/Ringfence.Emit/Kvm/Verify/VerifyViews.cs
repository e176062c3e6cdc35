using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

internal sealed record RequirementsView(string Host, IReadOnlyList<RequirementView> Requirements);

/// <summary>What a requirement of the paper means on one host for one element, as questions to the running system.</summary>
internal sealed record RequirementView(string Id, string Title, string Element, IReadOnlyList<Probe> Probes);

/// <summary>A question to the running system.</summary>
/// <param name="Name">What the host's program calls it.</param>
/// <param name="Facts">What must hold, by name.</param>
internal sealed record Probe(string Name, IReadOnlyList<Fact> Facts)
{
    public static Probe Of(string name, params (string Name, string Text)[] facts) =>
        new(name, [.. facts.Select(fact => new Fact(fact.Name, fact.Text))]);
}

internal sealed record Fact(string Name, string Text);
