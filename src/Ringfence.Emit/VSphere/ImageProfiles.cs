using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The image profile that a host is installed from.</summary>
internal static class ImageProfiles
{
    public static ImageProfile? Of(Host host, Reference<ImageProfile> reference, FleetIndex fleet, EmissionPlan plan) =>
        plan.Resolve(reference, fleet.ImageProfiles, host, "its image profile", "is not declared", "Declare it with .ImageProfile(…)");
}
