using System.Globalization;
using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Credentials.Sources;

/// <summary>Makes the STS calls that give or confirm credentials, with our own client in the right region.</summary>
internal sealed class StsCaller(AwsClient client)
{
    /// <summary>Assumes a role.</summary>
    /// <exception cref="CredentialException">The role cannot be assumed. The message names the role, the caller and the reason.</exception>
    public Task<AwsCredentials> AssumeRoleAsync(
        AwsSession session, string region, IReadOnlyDictionary<string, object?> parameters, string who, CancellationToken cancellationToken) =>
        AssumeAsync(session, ApiModels.Operation("sts", "AssumeRole"), region, parameters, who, cancellationToken);

    /// <summary>Assumes a role with a token of an identity provider.</summary>
    /// <exception cref="CredentialException">The role cannot be assumed.</exception>
    public Task<AwsCredentials> AssumeWithWebIdentityAsync(
        AwsSession session, string region, IReadOnlyDictionary<string, object?> parameters, string who, CancellationToken cancellationToken) =>
        AssumeAsync(session with { Credentials = null }, ApiModels.Operation("sts", "AssumeRoleWithWebIdentity"), region, parameters, who, cancellationToken);

    /// <summary>Returns the account and the ARN of a session's credentials.</summary>
    /// <exception cref="AwsServiceException">AWS does not accept the credentials.</exception>
    public async Task<CallerIdentity> GetCallerIdentityAsync(AwsSession session, string region, CancellationToken cancellationToken)
    {
        using var answer = await client.CallAsync(
            session, ApiModels.Operation("sts", "GetCallerIdentity"), region, new Dictionary<string, object?>(), cancellationToken).ConfigureAwait(false);
        if (!answer.RootElement.TryGetProperty("Account", out var account) || !answer.RootElement.TryGetProperty("Arn", out var arn))
            throw Malformed("STS returned no account and no ARN for the credentials.", region);
        string id = account.GetString()!;
        // All that is read is stored under this id.
        return IsAccountId(id)
            ? new CallerIdentity(id, arn.GetString()!)
            : throw Malformed($"STS names '{ErrorText.Name(id)}' as the account of the credentials, which is not an account id of 12 digits.", region);
    }

    private static bool IsAccountId(string text) => text.Length == 12 && text.All(c => c is >= '0' and <= '9');

    private static AwsServiceException Malformed(string message, string region) =>
        new(AwsErrorKind.Transient, "MalformedResponse", message, "sts.GetCallerIdentity", region);

    private async Task<AwsCredentials> AssumeAsync(
        AwsSession session, OperationModel operation, string region, IReadOnlyDictionary<string, object?> parameters, string who,
        CancellationToken cancellationToken)
    {
        using var answer = await CallAsync(session, operation, region, parameters, who, cancellationToken).ConfigureAwait(false);
        try
        {
            if (!answer.RootElement.TryGetProperty("Credentials", out var given)) throw new FormatException("There are no credentials.");
            return new AwsCredentials(
                CredentialJson.Needed(given, "AccessKeyId"), CredentialJson.Needed(given, "SecretAccessKey"), CredentialJson.Needed(given, "SessionToken"),
                DateTimeOffset.Parse(CredentialJson.Needed(given, "Expiration"), CultureInfo.InvariantCulture));
        }
        catch (FormatException exception)
        {
            throw CredentialErrors.RoleNotAssumed(parameters["RoleArn"], who, "STS gave no credentials.", exception);
        }
    }

    private async Task<JsonDocument> CallAsync(
        AwsSession session, OperationModel operation, string region, IReadOnlyDictionary<string, object?> parameters, string who,
        CancellationToken cancellationToken)
    {
        try
        {
            return await client.CallAsync(session, operation, region, parameters, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException exception)
        {
            throw CredentialErrors.RoleNotAssumed(parameters["RoleArn"], who, $"{exception.Code}: {exception.Message}", exception);
        }
    }
}

/// <summary>The account and the ARN that credentials belong to.</summary>
internal sealed record CallerIdentity(string Account, string Arn);
