namespace CartographyPS.Engine.Aws.Config;

/// <summary>The kind and the name in the title of a section.</summary>
/// <param name="Kind"><c>profile</c>, <c>sso-session</c> or <c>services</c>; empty for a section that the AWS tools ignore.</param>
/// <param name="Name">The name within the kind.</param>
internal readonly record struct AwsSectionTitle(string Kind, string Name)
{
    /// <summary>The kind of profiles.</summary>
    public const string Profile = "profile";

    /// <summary>The kind of the IAM Identity Center sessions that profiles name.</summary>
    public const string SsoSession = "sso-session";

    /// <summary>The kind of the lists of endpoints that profiles name.</summary>
    public const string Services = "services";

    /// <summary>Parses a title as the AWS CLI does.</summary>
    public static AwsSectionTitle Of(string title, AwsFileFormat format)
    {
        if (format == AwsFileFormat.Credentials) return new(Profile, title);
        foreach (string kind in new[] { Profile, SsoSession, Services })
        {
            if (!title.StartsWith(kind, StringComparison.Ordinal)) continue;
            return ShellWords.Split(title) is { Count: 2 } words ? new(kind, words[1]) : new(string.Empty, title);
        }
        return new(title == AwsProfiles.Default ? Profile : string.Empty, title);
    }

    /// <summary>Returns the heading of a profile, with brackets.</summary>
    public static string Heading(string profile, AwsFileFormat format) =>
        format == AwsFileFormat.Credentials || profile == AwsProfiles.Default ? $"[{profile}]"
        : profile.Any(char.IsWhiteSpace) ? $"[profile \"{profile}\"]"
        : $"[profile {profile}]";
}
