using System.Text.RegularExpressions;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>Finds the organization of an account.</summary>
internal sealed class OrganizationFinder(AwsClient client)
{
    /// <summary>The call that tells an account's organization.</summary>
    public static readonly Operation Operation = new("organizations", "DescribeOrganization");

    private static readonly Regex Id = new(@"\A[a-z]-[a-z0-9]+\z", RegexOptions.CultureInvariant);
    private const string NotInUse = "AWSOrganizationsNotInUseException";
    private static readonly IReadOnlyDictionary<string, object?> NoParameters = new Dictionary<string, object?>();

    /// <summary>
    /// Looks up the organization, which any member may do by default. An account that is denied or gets no response can still be read: the
    /// result says why its organization is not known.
    /// </summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<AccountOrganization> FindAsync(AwsSession session, string home, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.CallAsync(
                session, ApiModels.Operation(Operation.Service, Operation.Name), home, NoParameters, cancellationToken).ConfigureAwait(false);
            // What is read for the organization is stored under this id, so it must not be that of an account or the name of a partition.
            if (answer.RootElement.TryGetProperty("Organization", out var organization) && organization.TryGetProperty("Id", out var id)
                && id.GetString() is { } text && Id.IsMatch(text))
            {
                return new AccountOrganization(text, organization.TryGetProperty("MasterAccountId", out var management) ? management.GetString() : null, null);
            }
            return Unknown(new AwsServiceException(
                AwsErrorKind.Transient, "MalformedResponse", "AWS does not say which organization the account is in.",
                "organizations.DescribeOrganization", home));
        }
        catch (AwsServiceException exception) when (exception.Code == NotInUse)
        {
            return AccountOrganization.None;
        }
        catch (AwsServiceException exception)
        {
            return Unknown(exception);
        }
    }

    private static AccountOrganization Unknown(AwsServiceException failure) => new(null, null, failure);
}
