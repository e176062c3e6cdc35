using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Evaluation.Tests.Generation;

/// <summary>The variables that an expression may use, by what they hold.</summary>
/// <param name="outer">The scope around this one.</param>
internal sealed class Scope(Scope? outer = null)
{
    private readonly List<(Kind Kind, string Name)> variables = [];

    /// <summary>What a variable holds.</summary>
    public enum Kind
    {
        /// <summary>An int that may be assigned.</summary>
        Int,

        /// <summary>An int that must stay as it is, because a loop ends by it, or because it is a constant.</summary>
        FixedInt,

        /// <summary>A string.</summary>
        Text,

        /// <summary>A bool.</summary>
        Flag,

        /// <summary>An int[] with at least one item.</summary>
        Array,

        /// <summary>A List&lt;int&gt;.</summary>
        List,

        /// <summary>A Dictionary&lt;string, int&gt;.</summary>
        Dictionary,

        /// <summary>A record Spec.</summary>
        Spec,

        /// <summary>A Func&lt;int, int&gt;.</summary>
        Function,
    }

    public Scope? Outer => outer;

    public void Add(Kind kind, string name) => variables.Add((kind, name));

    public IReadOnlyList<string> All(params Kind[] kinds) =>
        [.. Visible().Where(variable => kinds.Contains(variable.Kind)).Select(variable => variable.Name)];

    private IEnumerable<(Kind Kind, string Name)> Visible() => outer is null ? variables : variables.Concat(outer.Visible());
}
