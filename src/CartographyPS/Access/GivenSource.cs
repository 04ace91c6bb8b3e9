using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Credentials.Sources;

namespace CartographyPS.Access;

/// <summary>The keys of the cmdlet's parameters. An object that renews its keys is asked again when AWS says that they have expired.</summary>
/// <param name="keys">Gets the keys.</param>
/// <param name="origin">The origin of the keys, for messages.</param>
internal sealed class GivenSource(Func<AwsKeys> keys, string origin = GivenSource.Parameters) : ICredentialSource
{
    private const string Parameters = "keys given as parameters";

    /// <inheritdoc/>
    public string Origin => origin;

    /// <inheritdoc/>
    public Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            var given = keys();
            return Task.FromResult(new AwsCredentials(given.AccessKey, given.SecretKey, given.SessionToken, null));
        }
#pragma warning disable CA1031 // Code of another module: any exception means that it has no keys.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new CredentialException(
                $"{(origin == Parameters ? "The object given with -Credential" : origin)} gives no keys: {(exception.InnerException ?? exception).Message}",
                exception);
        }
    }
}
