namespace CartographyPS.Engine.Aws.Config;

/// <summary>What the AWS tools read from the process they run in: environment variables and the user's home. A seam for tests.</summary>
/// <param name="Variable">The value of an environment variable; null when it is not set.</param>
/// <param name="Home">The user's home folder.</param>
internal sealed record AwsEnvironment(Func<string, string?> Variable, string Home)
{
    /// <summary>This process's own.</summary>
    public static AwsEnvironment Process { get; } =
        new(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    /// <summary>The value of a variable; null when it is not set or empty.</summary>
    public string? this[string name] => Variable(name) is { Length: > 0 } value ? value : null;
}
