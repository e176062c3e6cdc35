namespace Ringfence.Model;

/// <summary>An account on a host (paper II).</summary>
public sealed record HostAccount : Element
{
    /// <summary>What authenticates it.</summary>
    public required HostAccountKind Kind { get; init; }

    /// <summary>The password's name in the secret store; passwords themselves cannot be written down.</summary>
    public Setting<Secret>? Password { get; init; }

    /// <summary>The person who answers for the account; a departure cannot be noticed without.</summary>
    public Setting<FreeText>? Owner { get; init; }

    /// <summary>What the account is for.</summary>
    public Setting<FreeText>? Purpose { get; init; }

    /// <summary>Whether it serves administration.</summary>
    public Setting<AccountDuty> Duty { get; init; } = AccountDuty.Administrator;
}
