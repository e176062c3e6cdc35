using System;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

/// <summary>What the emitter says of fleets that it does not write.</summary>
internal static class Refusals
{
    /// <summary>The fleet is refused for one reason, which names the element and says this.</summary>
    public static void Only(Model.Fleet fleet, string element, string says)
    {
        var error = Assert.Throws<EmissionException>(() => FleetEmitter.Emit(fleet));

        var problem = Assert.Single(error.Problems);
        Assert.Equal(element, problem.Element);
        Assert.Contains(says, problem.ToString(), StringComparison.Ordinal);
        Assert.True(problem.Origin.IsKnown);
    }
}
