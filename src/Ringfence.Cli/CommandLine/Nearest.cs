using System.Collections.Generic;

namespace Ringfence.Cli;

/// <summary>Asks whether something else was meant.</summary>
internal static class Nearest
{
    public static string Question(string wanted, IEnumerable<string> declared) => Question(NearestName.Of(wanted, declared));

    public static string Question(string? near) => near is null ? "" : $"; did you mean {near}?";
}
