namespace Ringfence.Emit;

/// <summary>What VMware calls the acceptance levels.</summary>
internal static class AcceptanceLevels
{
    public static string Name(AcceptanceLevel level) =>
        level switch
        {
            AcceptanceLevel.VendorCertified => "VMwareCertified",
            AcceptanceLevel.VendorAccepted => "VMwareAccepted",
            AcceptanceLevel.PartnerSupported => "PartnerSupported",
            _ => "CommunitySupported",
        };
}
