using CartographyPS.Engine.Aws.Errors;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>What AWS says of the organization of an account.</summary>
/// <param name="Id">The organization's id; null when the account is in none, or when AWS does not say.</param>
/// <param name="ManagementAccount">The id of the organization's management account; null when it is not known.</param>
/// <param name="Failure">Why AWS does not say; null when it does.</param>
internal sealed record AccountOrganization(string? Id, string? ManagementAccount, AwsServiceException? Failure)
{
    /// <summary>The account is in no organization.</summary>
    public static AccountOrganization None { get; } = new(null, null, null);
}
