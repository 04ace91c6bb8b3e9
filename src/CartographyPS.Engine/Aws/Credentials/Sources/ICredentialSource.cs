namespace CartographyPS.Engine.Aws.Credentials.Sources;

/// <summary>A source of credentials.</summary>
internal interface ICredentialSource
{
    /// <summary>The origin of the credentials, for messages: <c>role arn:... by profile hub (static keys)</c>.</summary>
    string Origin { get; }

    /// <summary>Fetches new credentials.</summary>
    /// <exception cref="CredentialException">The source has no credentials.</exception>
    Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken);
}
