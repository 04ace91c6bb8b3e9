namespace CartographyPS.Engine.Aws.Config;

/// <summary>A profile: what the config file and the credentials file say of it together.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Settings">Its settings by name.</param>
/// <param name="Files">The files that name it.</param>
internal sealed record AwsProfile(string Name, IReadOnlyDictionary<string, string> Settings, IReadOnlyList<string> Files)
{
    /// <summary>The value of a setting; null when it is not set or empty.</summary>
    public string? this[string setting] => Settings.TryGetValue(setting, out string? value) && value.Length > 0 ? value : null;

    /// <summary>A setting of a group (<c>s3 =</c> and, indented under it, <c>addressing_style = path</c>); null when it is not set.</summary>
    public string? Nested(string group, string setting)
    {
        foreach (string line in this[group]?.Split('\n') ?? [])
        {
            int equals = line.IndexOf('=');
            if (equals > 0 && string.Equals(line.Substring(0, equals).Trim(), setting, StringComparison.OrdinalIgnoreCase))
                return line.Substring(equals + 1).Trim();
        }
        return null;
    }
}
