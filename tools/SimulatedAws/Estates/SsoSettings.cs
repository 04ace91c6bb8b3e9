namespace SimulatedAws.Estates;

/// <summary>The access portal of IAM Identity Center.</summary>
internal sealed record SsoSettings
{
    /// <summary>The access token that is valid from the start; null for none.</summary>
    public string? AccessToken { get; init; }

    /// <summary>The token that gets a new access token.</summary>
    public string RefreshToken { get; init; } = "sso-refresh-token-0001";

    /// <summary>The allowed permission sets, by account.</summary>
    public Dictionary<string, IReadOnlyList<string>> Accounts { get; init; } = [];
}
