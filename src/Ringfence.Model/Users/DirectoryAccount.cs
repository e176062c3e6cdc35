namespace Ringfence.Model;

/// <summary>An account of an enterprise directory.</summary>
public sealed record DirectoryAccount : Element
{
    /// <summary>Whether the person is still in office.</summary>
    public Setting<AccountState> State { get; init; } = AccountState.Active;

    /// <summary>Whether the person administers hosts or uses applications.</summary>
    public Setting<AccountDuty> Duty { get; init; } = AccountDuty.Administrator;

    /// <summary>The person behind the account.</summary>
    public Setting<FreeText>? Person { get; init; }
}
