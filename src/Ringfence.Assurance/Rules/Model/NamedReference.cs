using System;
using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>A name used in a fleet, seen from RF0003: who uses it, for what kind of thing, and where.</summary>
/// <param name="User">The element that uses the name.</param>
/// <param name="Kind">The kind of thing that it names: "portgroup".</param>
/// <param name="Name">The name as written.</param>
/// <param name="Place">Where it was written.</param>
internal readonly record struct NamedReference(Element User, string Kind, string Name, Origin Place)
{
    public static NamedReference By<TReferred>(Element user, string kind, Reference<TReferred> reference, Origin surroundings = default) =>
        new(user, kind, reference.Name, reference.Origin.OrElse(surroundings.OrElse(user.Origin)));

    /// <summary>Judges the use of a name that is looked up among elements of one kind.</summary>
    public Assessment Among<TReferred, TElement>(Declared<TElement> declared, Reference<TReferred> reference)
        where TElement : Element => Judge(declared.Resolve(reference).IsFound, declared);

    /// <summary>Judges the use of a name, when it is already clear whether it is declared.</summary>
    public Assessment Judge<TElement>(Truth isDeclared, Declared<TElement> declared)
        where TElement : Element =>
        !isDeclared.IsFalse ? Decided(isDeclared)
        : declared.IsAmbiguous(Name)
            ? Assessment.Failed(
                User,
                $"{User.Address} uses the {Kind} '{Name}', which could be any of {Meanings(Name, declared.Keys)}",
                Place
            )
        : NotDeclared(declared.Keys);

    /// <summary>Judges the use of a name, when it is already clear whether it is declared.</summary>
    public Assessment Judge(Truth isDeclared, Func<IEnumerable<string>> candidates) =>
        isDeclared.IsFalse ? NotDeclared(candidates()) : Decided(isDeclared);

    private Assessment Decided(Truth isDeclared) =>
        isDeclared.IsTrue ? Assessment.Passed(User) : Assessment.Undecided(User, isDeclared.Reason, Place);

    private Assessment NotDeclared(IEnumerable<string> candidates) =>
        Assessment.Failed(User, $"{User.Address} uses the {Kind} '{Name}', which is not declared{Suggestion(Name, candidates)}", Place);

    private static string Suggestion(string name, IEnumerable<string> candidates) =>
        NearestName.Of(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    private static string Meanings(string name, IEnumerable<string> keys)
    {
        var meanings = new List<string>();
        foreach (var key in keys)
            if (key.EndsWith("/" + name, StringComparison.Ordinal))
                meanings.Add($"'{key}'");
        return string.Join(", ", meanings);
    }
}
