using System;

namespace Ringfence.Cli;

/// <summary>The user's own code threw while the fleet was being described.</summary>
internal sealed class FleetProgramException(Exception thrown) : Exception(thrown.Message, thrown);
