namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>The keys that sign calls. Their text contains no secret.</summary>
/// <param name="AccessKeyId">The access key id.</param>
/// <param name="SecretAccessKey">The secret access key.</param>
/// <param name="Token">The session token; null for long-term keys.</param>
/// <param name="Expires">The end of their validity, UTC; null for never.</param>
internal sealed record AwsCredentials(string AccessKeyId, string SecretAccessKey, string? Token, DateTimeOffset? Expires)
{
    /// <inheritdoc/>
    public override string ToString() => $"{AccessKeyId}{(Expires is { } end ? $" until {end:u}" : string.Empty)}";
}
