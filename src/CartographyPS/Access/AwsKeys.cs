namespace CartographyPS.Access;

/// <summary>Keys that sign calls to AWS.</summary>
/// <param name="AccessKey">The access key id.</param>
/// <param name="SecretKey">The secret access key.</param>
/// <param name="SessionToken">The token of temporary credentials; null for a user's own keys.</param>
internal sealed record AwsKeys(string AccessKey, string SecretKey, string? SessionToken)
{
    /// <summary>Names the keys without telling the secret.</summary>
    public override string ToString() => AccessKey;
}
