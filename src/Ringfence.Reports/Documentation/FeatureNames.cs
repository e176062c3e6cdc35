namespace Ringfence.Reports;

/// <summary>What the deployment features are called in reports.</summary>
public static class FeatureNames
{
    /// <summary>The feature's name as a heading.</summary>
    /// <param name="feature">The feature.</param>
    public static string Of(DeploymentFeature feature) =>
        feature switch
        {
            DeploymentFeature.Users => "Local users and authentication",
            DeploymentFeature.Scheduler => "CPU scheduler",
            DeploymentFeature.AccessControl => "Access control",
            DeploymentFeature.Drivers => "Device drivers",
            DeploymentFeature.Management => "Management interface",
            DeploymentFeature.VirtualNetwork => "Virtual network",
            _ => "The fleet itself",
        };
}
