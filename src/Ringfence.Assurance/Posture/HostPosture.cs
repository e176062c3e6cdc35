using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance;

/// <summary>A row of the posture table: where one host stands with the six deployment features (paper VIII(b)).</summary>
public sealed class HostPosture
{
    private readonly FeatureState[] states = new FeatureState[7];

    internal HostPosture(Host host) => Host = host;

    /// <summary>The host.</summary>
    public Host Host { get; }

    /// <summary>Where it stands with a feature.</summary>
    /// <param name="feature">The feature.</param>
    public FeatureState this[DeploymentFeature feature] => states[(int)feature];

    /// <summary>The six features of the paper's Table 1, in its order.</summary>
    public static IReadOnlyList<DeploymentFeature> Features { get; } =
    [
        DeploymentFeature.Users,
        DeploymentFeature.Scheduler,
        DeploymentFeature.AccessControl,
        DeploymentFeature.Drivers,
        DeploymentFeature.Management,
        DeploymentFeature.VirtualNetwork,
    ];

    internal void Worsen(DeploymentFeature feature, FeatureState state)
    {
        if (states[(int)feature] < state)
            states[(int)feature] = state;
    }
}
