namespace CartographyPS.Access;

/// <summary>Keys that sign calls to AWS.</summary>
/// <param name="AccessKey">The access key id.</param>
/// <param name="SecretKey">The secret access key.</param>
/// <param name="SessionToken">The token of temporary credentials; null for long-term keys.</param>
internal sealed record AwsKeys(string AccessKey, string SecretKey, string? SessionToken)
{
    /// <summary>Returns the access key id, without the secret.</summary>
    public override string ToString() => AccessKey;
}
