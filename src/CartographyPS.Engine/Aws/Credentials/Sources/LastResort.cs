using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials.Sources;

/// <summary>Gets the instance's role when nothing else is configured. Without one, the error names all ways to give credentials.</summary>
internal sealed class LastResort(InstanceSource instance, AwsConfigPaths paths) : ICredentialSource
{
    /// <inheritdoc/>
    public string Origin => instance.Origin;

    /// <inheritdoc/>
    public async Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await instance.FetchAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CredentialException exception)
        {
            throw CredentialErrors.NoneConfigured(paths.ToString(), exception);
        }
    }
}
