namespace CartographyPS.Engine.Aws.Credentials.Sources;

/// <summary>Fixed keys: from parameters, the environment or a profile.</summary>
internal sealed class StaticSource(AwsCredentials credentials, string origin) : ICredentialSource
{
    /// <inheritdoc/>
    public string Origin => origin;

    /// <inheritdoc/>
    public Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken) => Task.FromResult(credentials);
}
