using System;
using System.Runtime.CompilerServices;

namespace Ringfence;

/// <summary>Where every fleet program begins.</summary>
public static class Fleet
{
    /// <summary>Describes a fleet. Nothing happens yet: the description runs when the definition is built.</summary>
    /// <param name="name">The fleet's name, the first part of every address: <c>east</c>.</param>
    /// <param name="describe">Declares directories, access control and hosts.</param>
    /// <returns>The definition, to be handed to <c>RingfenceApp.RunAsync</c>.</returns>
    public static FleetDefinition Define(
        Setting<string> name,
        Action<FleetBuilder> describe,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => new(name, describe, new Origin(file, line));
}
