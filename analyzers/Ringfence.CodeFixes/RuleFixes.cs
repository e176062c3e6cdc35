using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.CodeFixes;

/// <summary>Which fix mends what each rule finds, and why some rules have none.</summary>
internal static class RuleFixes
{
    /// <summary>The fixes, by rule.</summary>
    public static IReadOnlyDictionary<string, RuleFix[]> ByRule { get; } =
        new Dictionary<string, RuleFix[]>(StringComparer.Ordinal)
        {
            ["RF0001"] = [new ChooseOption()],
            ["RF0002"] = [new RemoveCall("Describe the host without .{0}()", "Hosted", "Paravirtualized")],
            ["RF0003"] = [new UseSuggestedName()],
            ["RF0004"] = [new RemoveWaiver("Remove the waiver, which has ended", decisive: "until")],
            ["RF0005"] = [new RemoveWaiver("Remove the waiver, which names no rule", decisive: "rule")],
            ["RF0006"] = [new RemoveWaiver("Remove the waiver, which accepts nothing")],

            ["RF1001"] = [new JoinDirectory()],
            ["RF1002"] = [new UseSuggestedName()],
            ["RF1003"] = [new RemoveAccount()],
            ["RF1004"] = [new RemovePassword()],
            ["RF1005"] = [new UseDirectorysMechanism()],
            ["RF1007"] = [new RemoveAccount()],
            ["RF1008"] = [new CompletePasswordPolicy()],
            ["RF1009"] = [new RemoveCall("Leave passwords to the directory", "PasswordPolicy")],
            ["RF1010"] = [new FollowSharedPasswordPolicy()],
            ["RF1011"] = [new NameOwner()],

            ["RF2001"] = [new ShareFairly()],
            ["RF2002"] = [new CapMachine()],
            ["RF2003"] = [new WeightMachine()],
            ["RF2004"] = [new GuaranteeTime()],
            ["RF2005"] = [new RemoveCall("Remove the guarantee", "Guarantee")],
            ["RF2006"] = [new LowerLargestGuarantee()],
            ["RF2007"] = [new LeaveHostCpus()],

            ["RF3001"] = [new CoverOperationClasses()],
            ["RF3002"] = [new UsePolkit()],
            ["RF3003"] = [new UsePolkit()],
            ["RF3004"] = [new BootModule()],
            ["RF3005"] = [new UseSupportedPolicyModel()],
            ["RF3006"] = [new MoveDenialFirst()],
            ["RF3007"] = [new RemoveIdleDenial()],
            ["RF3008"] = [new KeepFirstParent()],
            ["RF3009"] = [new DenyOnSensitiveMachine()],

            ["RF4001"] = [new InstallFromImage()],
            ["RF4002"] = [new DemandAcceptanceLevel()],
            ["RF4003"] = [new RemoveDriver()],
            ["RF4004"] = [new RemoveDriver()],
            ["RF4005"] = [new UseClustersImage()],
            ["RF4006"] = [new PlaceDrivers(), new UseSuggestedName("domain")],
            ["RF4007"] = [new RemoveCall("Remove the package from the driver domain", "Package")],
            ["RF4008"] = [new CompleteDriverDomain()],
            ["RF4009"] = [new GuardDriverDomain()],

            ["RF5001"] = [new AddManagementNetwork()],
            ["RF5002"] = [new GiveOwnSwitch()],
            ["RF5003"] = [new DedicateNic()],
            ["RF5004"] = [new ConnectManagement()],
            ["RF5005"] = [new TagManagement()],
            ["RF5006"] = [new UseFreeVlan()],
            ["RF5007"] = [new AttachElsewhere()],
            ["RF5008"] = [new RemoveCall("Do not expose management here", "ExposeManagement")],
            ["RF5009"] = [new GuardManagement()],
            ["RF5010"] = [new ReplaceValue("Deny by default", "FirewallAction.Deny")],
            ["RF5011"] = [new RemoveManagementRule()],
            ["RF5012"] = [new RestrictPeers()],
            ["RF5013"] = [new RestrictPeers()],

            ["RF6001"] = [new DenyOnSwitch()],
            ["RF6002"] = [new UseFreeVlan()],
            ["RF6003"] = [new UseFreeVlan()],
            ["RF6004"] = [new UplinkSwitch()],
            ["RF6005"] = [new TrunkVlans()],
            ["RF6006"] = [new LeaveOneVlan()],
            ["RF6007"] = [new AttachElsewhere()],
            ["RF6008"] = [new DeployAsModule()],
            ["RF6009"] = [new RemoveCall("Filter the vNIC", "Unfiltered")],
            ["RF6010"] = [new KeepState()],
            ["RF6012"] = [new DenyBetweenTiers()],
            ["RF6013"] = [new MirrorToDetection()],
            ["RF6014"] = [new MirrorToDetection()],
        };

    /// <summary>The rules without a fix, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> ReasonsForNone { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["RF1006"] = "nobody but the owner of the host knows whose account can go",
            ["RF6011"] = "what a product can do is a fact to be found out; a fix could only claim it",
        };

    /// <summary>The fixes of a rule; none when it has none.</summary>
    public static IEnumerable<RuleFix> Of(string ruleId) => ByRule.TryGetValue(ruleId, out var fixes) ? fixes : Enumerable.Empty<RuleFix>();
}
