namespace Ringfence;

/// <summary>Two elements of one kind carry the same name in one place.</summary>
public sealed class DuplicateNameException : FleetException
{
    /// <summary>Describes a duplicate.</summary>
    /// <param name="kind">What both are: "virtual machine", "portgroup".</param>
    /// <param name="name">The name that both carry.</param>
    /// <param name="first">Where the first one is declared.</param>
    /// <param name="second">Where the second one is declared.</param>
    /// <param name="parameterName">The parameter that received the second name.</param>
    public DuplicateNameException(string kind, string name, Origin first, Origin second, string parameterName = "name")
        : base(
            $"{kind} {Quoted.Text(name)} is declared twice: first at {first}, again at {second}; give one of them another name",
            parameterName,
            second
        )
    {
        First = first;
    }

    /// <summary>Where the first one is declared; <see cref="FleetException.Origin"/> is where the second one is.</summary>
    public Origin First { get; }
}
