using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>What an open list leaves undecided: nobody has seen the items that it may hold besides the certain ones.</summary>
internal static class OpenEnd
{
    public static IEnumerable<Assessment> Of<T>(ValueList<T> list, Element subject) =>
        list.WhyOpen is { } why ? [Assessment.Undecided(subject, why, subject.Origin)] : [];
}
