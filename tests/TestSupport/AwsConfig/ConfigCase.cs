namespace TestSupport.AwsConfig;

/// <summary>A file, and what botocore reads in it.</summary>
/// <param name="Name">The name of the case.</param>
/// <param name="Text">The file's text.</param>
/// <param name="Config">The profiles, SSO sessions and services of a config file in JSON; null when it is refused.</param>
/// <param name="Credentials">The sections of a credentials file in JSON; null when it is refused.</param>
internal sealed record ConfigCase(string Name, string Text, string? Config, string? Credentials)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
