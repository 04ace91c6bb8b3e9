using System.Text.Json;
using System.Text.RegularExpressions;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.CodeBuild;

/// <summary>Where projects and builds have their source from: of its type and its location.</summary>
internal static class BuildSources
{
    private const string PlainText = "PLAINTEXT";
    private const string Redacted = "<REDACTED>";

    private static readonly Regex SecureShell = new(
        "^git@(?<host>[^:]+):(?<path>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline);
    private static readonly Regex Commit = new("^[0-9a-f]{7,40}$", RegexOptions.CultureInvariant);
    private static readonly Conversion ProviderOf = Mapping.Of(
        ("GITHUB", "github"), ("GITHUB_ENTERPRISE", "github"), ("GITLAB", "gitlab"), ("GITLAB_SELF_MANAGED", "gitlab"));

    /// <summary>The types of source that are GitHub or GitLab repositories.</summary>
    public static readonly Condition IsRepository = type => ProviderOf(type) is not null;

    /// <summary>The provider (<c>github</c>, <c>gitlab</c>) of a source; nothing for other types and without a location.</summary>
    public static object? Provider(IReadOnlyList<JsonElement> values) =>
        Values.Text(values[1]) is { Length: > 0 } ? ProviderOf(values[0]) : null;

    /// <summary>The repository's address in the form <c>https://host/path</c>, without <c>.git</c>; nothing where there is no provider.</summary>
    public static object? Url(IReadOnlyList<JsonElement> values)
    {
        if (Provider(values) is null) return null;

        string location = Values.Text(values[1])!.Trim();
        var shell = SecureShell.Match(location);
        string url = shell.Success ? $"https://{shell.Groups["host"].Value}/{shell.Groups["path"].Value}" : location;
        return url.EndsWith(".git", StringComparison.Ordinal) ? url.Substring(0, url.Length - ".git".Length) : url;
    }

    /// <summary>The commit that a build took, in small letters; nothing for what is no commit (a version in S3).</summary>
    public static object? Revision(JsonElement version) =>
        Values.Text(version)?.Trim().ToLowerInvariant() is { } text && Commit.IsMatch(text) ? text : null;

    /// <summary>
    /// Environment variables as <c>NAME=value</c>. The value is told only where it is stated to be plain text; the names of secrets and
    /// parameters are left out too.
    /// </summary>
    public static object EnvironmentVariables(JsonElement variables) =>
        variables.ValueKind == JsonValueKind.Array ? variables.EnumerateArray().Select(Variable).ToList() : [];

    private static string Variable(JsonElement variable) =>
        Member(variable, "name") + "=" + (Member(variable, "type") == PlainText ? Member(variable, "value") : Redacted);

    private static string? Member(JsonElement variable, string name) =>
        variable.ValueKind == JsonValueKind.Object && variable.TryGetProperty(name, out var member) ? Values.Text(member) : null;
}
