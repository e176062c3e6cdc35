using System;
using System.Collections.Generic;
using System.Globalization;
using Ringfence.Assurance;

namespace Ringfence.Analyzers;

/// <summary>A key of <c>.editorconfig</c> that sets a rule's parameter.</summary>
/// <param name="Name">The key: <c>ringfence.RF1006.maximum_host_accounts</c>.</param>
/// <param name="Allowed">What it may be: "2 to 3".</param>
/// <param name="Apply">Sets the parameter; <see langword="null"/> when the text is none of what is allowed.</param>
internal sealed record ParameterKey(string Name, string Allowed, Func<RuleParameters, string, RuleParameters?> Apply)
{
    public static IReadOnlyList<ParameterKey> All { get; } =
    [
        Number("RF1006.maximum_host_accounts", 2, 3, (parameters, most) => parameters with { MaximumHostAccounts = most }),
        Number("RF2006.guarantee_limit_percent", 1, 100, (parameters, percent) => parameters with { GuaranteeLimitPercent = percent }),
        YesOrNo("RF5011.ssh_is_needed", (parameters, isNeeded) => parameters with { SshIsNeeded = isNeeded }),
        Number("RF5013.shortest_ipv4_source_prefix", 0, 32, (parameters, bits) => parameters with { ShortestIPv4SourcePrefix = bits }),
        Number("RF5013.shortest_ipv6_source_prefix", 0, 128, (parameters, bits) => parameters with { ShortestIPv6SourcePrefix = bits }),
    ];

    private static ParameterKey Number(string name, int least, int most, Func<RuleParameters, int, RuleParameters> set) =>
        new(
            FleetSettings.Prefix + name,
            $"{least} to {most}",
            (parameters, text) =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                    ? set(parameters, number)
                    : null
        );

    private static ParameterKey YesOrNo(string name, Func<RuleParameters, bool, RuleParameters> set) =>
        new(
            FleetSettings.Prefix + name,
            "true or false",
            (parameters, text) => bool.TryParse(text, out var yes) ? set(parameters, yes) : null
        );
}
