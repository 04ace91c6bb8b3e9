using System.Globalization;
using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;

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
        return answer.RootElement.TryGetProperty("Account", out var account) && answer.RootElement.TryGetProperty("Arn", out var arn)
            ? new CallerIdentity(account.GetString()!, arn.GetString()!)
            : throw new AwsServiceException(AwsErrorKind.Transient, "MalformedResponse", "STS returned no account and no ARN for the credentials.", "sts.GetCallerIdentity", region);
    }

    private async Task<AwsCredentials> AssumeAsync(
        AwsSession session, OperationModel operation, string region, IReadOnlyDictionary<string, object?> parameters, string who, CancellationToken cancellationToken)
    {
        using var answer = await CallAsync(session, operation, region, parameters, who, cancellationToken).ConfigureAwait(false);
        try
        {
            var given = answer.RootElement.GetProperty("Credentials");
            return new AwsCredentials(
                Text(given, "AccessKeyId"), Text(given, "SecretAccessKey"), Text(given, "SessionToken"),
                DateTimeOffset.Parse(Text(given, "Expiration"), CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw CredentialErrors.RoleNotAssumed(parameters["RoleArn"], who, "STS gave no credentials.", exception);
        }
    }

    private async Task<JsonDocument> CallAsync(
        AwsSession session, OperationModel operation, string region, IReadOnlyDictionary<string, object?> parameters, string who, CancellationToken cancellationToken)
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

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}

/// <summary>The account and the ARN that credentials belong to.</summary>
internal sealed record CallerIdentity(string Account, string Arn);
