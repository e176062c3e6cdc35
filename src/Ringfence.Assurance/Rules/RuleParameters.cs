namespace Ringfence.Assurance;

/// <summary>The thresholds of rules that users may set.</summary>
public sealed record RuleParameters
{
    /// <summary>RF1006: the most accounts on a host, 2 or 3; the paper says "two or three".</summary>
    public int MaximumHostAccounts { get; init; } = 3;

    /// <summary>RF2006: the share of a host's or pool's CPUs, in percent, that guarantees together may not reach.</summary>
    public int GuaranteeLimitPercent { get; init; } = 100;

    /// <summary>RF5013: the shortest IPv4 prefix of a source that still counts as local.</summary>
    public int ShortestIPv4SourcePrefix { get; init; } = 16;

    /// <summary>RF5013: the shortest IPv6 prefix of a source that still counts as local.</summary>
    public int ShortestIPv6SourcePrefix { get; init; } = 48;

    /// <summary>RF5011: whether SSH counts as needed without a reason; the paper lists it, the STIG does not.</summary>
    public bool SshIsNeeded { get; init; } = true;
}
