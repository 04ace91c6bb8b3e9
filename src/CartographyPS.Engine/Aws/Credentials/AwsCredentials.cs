namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>Keys to sign with. Its text never shows a secret.</summary>
/// <param name="AccessKeyId">The access key's id.</param>
/// <param name="SecretAccessKey">The secret.</param>
/// <param name="Token">The session token; null for a user's own keys.</param>
/// <param name="Expires">When they end, UTC; null for never.</param>
internal sealed record AwsCredentials(string AccessKeyId, string SecretAccessKey, string? Token, DateTimeOffset? Expires)
{
    /// <inheritdoc/>
    public override string ToString() => $"{AccessKeyId}{(Expires is { } end ? $" until {end:u}" : string.Empty)}";
}
