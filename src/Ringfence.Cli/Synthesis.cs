using Ringfence.Emit;

namespace Ringfence.Cli;

/// <summary>Where the command line meets the emitters.</summary>
internal static class Synthesis
{
    public static EmittedTree Emit(Model.Fleet fleet) => FleetEmitter.Emit(fleet);
}
