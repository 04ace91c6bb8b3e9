namespace CartographyPS.Tests.Access;

/// <summary>Looks like the SDK's <c>AWSCredentials</c> of another module's assemblies.</summary>
public sealed class LookAlikeCredentials(string accessKey, string secretKey, string? token = null)
{
    /// <summary>The number of fetches.</summary>
    public int Asked { get; private set; }

    /// <summary>The keys, as the SDK's <c>ImmutableCredentials</c> has them.</summary>
    public LookAlikeKeys GetCredentials()
    {
        Asked++;
        return new LookAlikeKeys(accessKey, secretKey, token);
    }
}

/// <summary>Looks like the SDK's <c>ImmutableCredentials</c>.</summary>
public sealed record LookAlikeKeys(string AccessKey, string SecretKey, string? Token);

/// <summary>Looks like what <c>Set-AWSCredential</c> stores: the credentials are in it, and not for everybody to see.</summary>
public sealed class LookAlikeStored(LookAlikeCredentials credentials, string name)
{
    internal string Name { get; } = name;

    private LookAlikeCredentials Credentials { get; } = credentials;

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Credentials.Asked}";
}
