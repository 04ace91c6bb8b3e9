using CartographyPS.Engine.Aws.Errors;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>The organization of an account, or why it is not known.</summary>
/// <param name="Id">The organization's id; null when the account is in none, or when it is not known.</param>
/// <param name="ManagementAccount">The id of the organization's management account; null when it is not known.</param>
/// <param name="Failure">The error of the look-up; null when it succeeded.</param>
internal sealed record AccountOrganization(string? Id, string? ManagementAccount, AwsServiceException? Failure)
{
    /// <summary>The account is in no organization.</summary>
    public static AccountOrganization None { get; } = new(null, null, null);
}
