using CartographyPS.Engine.Aws.Credentials;

namespace CartographyPS.Access;

/// <summary>Keys that parameters gave. An object that renews its keys by itself is asked again when AWS says that they have expired.</summary>
internal sealed class GivenSource(Func<AwsKeys> keys) : ICredentialSource
{
    /// <inheritdoc/>
    public string Origin => "keys given as parameters";

    /// <inheritdoc/>
    public Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            var given = keys();
            return Task.FromResult(new AwsCredentials(given.AccessKey, given.SecretKey, given.SessionToken, null));
        }
#pragma warning disable CA1031 // Code of another module: whatever it throws means that it gives no keys.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new CredentialException($"The object given with -Credential gives no keys: {(exception.InnerException ?? exception).Message}", exception);
        }
    }
}
