using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Credentials.Sources;

/// <summary>Gets the credentials of a permission set of IAM Identity Center, with the token that <c>aws sso login</c> cached.</summary>
internal sealed class SsoSource(
    AwsClient client, AwsSession session, AwsEnvironment environment, AwsProfile profile, string cacheKey, string ssoRegion,
    Func<DateTimeOffset> clock) : ICredentialSource
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public string Origin => $"IAM Identity Center, role {profile["sso_role_name"]} in {profile["sso_account_id"]}, by profile {profile.Name}";

    /// <inheritdoc/>
    public async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        string token = await TokenAsync(cancellationToken).ConfigureAwait(false);
        var parameters = new Dictionary<string, object?>
        {
            ["roleName"] = Required("sso_role_name"),
            ["accountId"] = Required("sso_account_id"),
            ["accessToken"] = token,
        };
        using var answer = await CredentialsAsync(parameters, cancellationToken).ConfigureAwait(false);
        try
        {
            var given = answer.RootElement.GetProperty("roleCredentials");
            return new AwsCredentials(
                CredentialJson.Needed(given, "accessKeyId"), CredentialJson.Needed(given, "secretAccessKey"), CredentialJson.Needed(given, "sessionToken"),
                DateTimeOffset.FromUnixTimeMilliseconds(given.GetProperty("expiration").GetInt64()));
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw CredentialErrors.SsoGaveNone(Origin, exception);
        }
    }

    private async Task<JsonDocument> CredentialsAsync(IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        try
        {
            return await client.CallAsync(session, ApiModels.Operation("sso", "GetRoleCredentials"), ssoRegion, parameters, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (AwsServiceException exception) when (exception.StatusCode == 401 || exception.Code is "UnauthorizedException")
        {
            throw Login("is no longer accepted", exception);
        }
        catch (AwsServiceException exception)
        {
            throw CredentialErrors.SsoCallFailed(Origin, exception.Code, exception);
        }
    }

    private async Task<string> TokenAsync(CancellationToken cancellationToken)
    {
        var token = ReadToken() ?? throw Login("is missing", null);
        if (token.Expires > clock() + Margin) return token.AccessToken;
        if (token.RefreshRequest(clock()) is not { } request) throw Login("has expired", null);
        using var answer = await RenewalAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            token.Renew(answer.RootElement, clock());
            return token.AccessToken;
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw Login("has expired, and the answer to its renewal cannot be read", exception);
        }
    }

    private async Task<JsonDocument> RenewalAsync(IReadOnlyDictionary<string, object?> request, CancellationToken cancellationToken)
    {
        try
        {
            return await client.CallAsync(session, ApiModels.Operation("sso-oidc", "CreateToken"), ssoRegion, request, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException exception)
        {
            throw Login("has expired and could not be renewed", exception);
        }
    }

    private SsoToken? ReadToken()
    {
        try
        {
            return SsoToken.Read(environment, cacheKey);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw Login($"in {SsoToken.PathOf(environment, cacheKey)} cannot be read ({exception.Message})", exception);
        }
    }

    private string Required(string setting) => profile[setting] ?? throw SettingErrors.Missing(profile.Name, setting);

    private CredentialException Login(string state, Exception? cause) => CredentialErrors.SsoLoginNeeded(profile.Name, state, cause);
}
