using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Ringfence.CodeFixes;

/// <summary>Mends what a rule found. One shape of change; it has no state, so one object may serve several rules.</summary>
internal abstract class RuleFix
{
    /// <summary>Works out the change.</summary>
    /// <param name="site">The finding and its surroundings.</param>
    /// <returns>The change; <see langword="null"/> where it cannot be made safely.</returns>
    public abstract FixProposal? Propose(FixSite site);

    /// <summary>Whether other rules may have more to say afterwards, because a misspelt name kept them from seeing what is there.</summary>
    public virtual bool MayUncover => false;
}

/// <summary>A change that mends a finding.</summary>
/// <param name="Title">What it does, as an instruction.</param>
/// <param name="Edits">The change.</param>
internal sealed record FixProposal(string Title, IReadOnlyList<Edit> Edits)
{
    /// <summary>A proposal if all its edits are possible.</summary>
    public static FixProposal? Of(string title, params IEnumerable<Edit?> edits)
    {
        var all = edits.ToArray();
        return all.Length > 0 && all.All(edit => edit is not null) ? new(title, all!) : null;
    }

    /// <summary>The solution with the change made.</summary>
    public Solution ApplyTo(Solution solution) => Apply(solution, Edits);

    /// <summary>The solution with many changes made together.</summary>
    public static Solution Apply(Solution solution, IEnumerable<Edit> edits)
    {
        foreach (var ofTree in edits.GroupBy(edit => edit.Tree))
        {
            if (solution.GetDocument(ofTree.Key) is not { } document)
                continue;
            var set = new EditSet(ofTree.Key);
            foreach (var edit in ofTree)
                set.Add(edit);
            solution = solution.WithDocumentText(document.Id, set.Applied());
        }
        return solution;
    }
}
