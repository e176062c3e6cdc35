using System;

namespace Ringfence.Evaluation.Framework;

/// <summary>A type of the framework and those of its members that may be called. Names stand for all overloads; <c>#ctor</c> for the constructors.</summary>
/// <param name="name">The name that reflection knows: <c>System.Collections.Generic.List`1</c>.</param>
/// <param name="members">
/// The names of methods, operators, static fields and properties (their getters), separated by blanks; <c>*</c> for everything that is public.
/// </param>
internal sealed class ListedType(string name, string members = "")
{
    public string Name { get; } = name;

    public string[] Members { get; } = Names(members);

    /// <summary>An assembly through which every framework that has the type can load it.</summary>
    public string Assembly { get; init; } = "System.Runtime";

    /// <summary>What <c>*</c> does not stand for.</summary>
    public string Except
    {
        init => Excepted = Names(value);
    }

    /// <summary>Further members, which change their receiver. A property stands for its setter.</summary>
    public string Changing
    {
        init => ChangingMembers = Names(value);
    }

    /// <summary>Further members, which change an argument.</summary>
    public string ChangingArgument
    {
        init => ArgumentChangingMembers = Names(value);
    }

    /// <summary>Those of the members that go through the whole collection: they count a step for each item.</summary>
    public string Linear
    {
        init => LinearMembers = Names(value);
    }

    /// <summary>Those members that only newer frameworks have. Elsewhere their outcome is unknown.</summary>
    public string Newer
    {
        init => NewerMembers = Names(value);
    }

    /// <summary>Whether older frameworks lack the whole type.</summary>
    public bool IsNewer { get; init; }

    public string[] Excepted { get; private init; } = [];

    public string[] ChangingMembers { get; private init; } = [];

    public string[] ArgumentChangingMembers { get; private init; } = [];

    public string[] LinearMembers { get; private init; } = [];

    public string[] NewerMembers { get; private init; } = [];

    public bool ListsEverything => Members.Length == 1 && Members[0] == "*";

    private static string[] Names(string names) => names.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
