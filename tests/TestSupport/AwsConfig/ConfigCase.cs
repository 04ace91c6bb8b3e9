namespace TestSupport.AwsConfig;

/// <summary>A file, and what botocore reads in it.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Text">The file.</param>
/// <param name="Config">As a config file: profiles, SSO sessions and services in JSON, those that there are; null when it is refused.</param>
/// <param name="Credentials">As a credentials file: sections in JSON; null when it is refused.</param>
internal sealed record ConfigCase(string Name, string Text, string? Config, string? Credentials)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
