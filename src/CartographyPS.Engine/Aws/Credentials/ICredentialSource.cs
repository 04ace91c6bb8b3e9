namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>Where credentials come from.</summary>
internal interface ICredentialSource
{
    /// <summary>For people: where they come from, for example <c>role arn:... by profile hub (static keys)</c>.</summary>
    string Origin { get; }

    /// <summary>Fetches credentials, anew each time.</summary>
    /// <exception cref="CredentialException">There are none to be had.</exception>
    Task<AwsCredentials> FetchAsync(CancellationToken cancellationToken);
}
