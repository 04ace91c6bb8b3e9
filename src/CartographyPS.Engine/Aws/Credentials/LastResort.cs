using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>The instance's role when nothing else is configured: where there is none, the error names all ways to give credentials.</summary>
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
            throw new CredentialException(
                $"There are no AWS credentials. Name a profile with -ProfileName (files: {paths}), set AWS_PROFILE or "
                    + $"AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run where there is a role. {exception.Message}",
                exception);
        }
    }
}
