using System.Text.RegularExpressions;

namespace CartographyPS.Engine.Aws.Config;

/// <summary>
/// Expands variables and <c>~</c> in paths as the AWS CLI does on the same platform (Python's <c>expandvars</c> and <c>expanduser</c>):
/// <c>$NAME</c> and <c>${NAME}</c>, on Windows also <c>%NAME%</c>. A variable that is not set stays as written.
/// </summary>
internal static class PathExpansion
{
    private static readonly Regex Posix = new(@"\$(?:([A-Za-z0-9_]+)|\{([^}]*)\})", RegexOptions.CultureInvariant);

    // Alternatives: quoted text (kept), %% and $$ (one character), %NAME%, ${NAME}, $NAME.
    private static readonly Regex Windows = new(@"'[^']*(?:'|$)|%%|\$\$|%([^%]*)%|\$\{([^}]*)\}|\$([A-Za-z0-9_-]*)", RegexOptions.CultureInvariant);

    /// <summary>Expands a path by the rules of this platform.</summary>
    /// <exception cref="AwsConfigException">The path begins with <c>~</c>, and there is no home folder.</exception>
    public static string Expand(string path, AwsEnvironment environment) => Expand(path, environment, windows: Path.DirectorySeparatorChar == '\\');

    /// <summary>Expands a path by the rules of either platform.</summary>
    internal static string Expand(string path, AwsEnvironment environment, bool windows)
    {
        path = (windows ? Windows : Posix).Replace(path, match => Value(match, environment));
        bool isHome = path is ['~'] or ['~', '/', ..] || (windows && path is ['~', '\\', ..]);
        if (!isHome) return path;
        string expanded = environment.Home.TrimEnd('/') + path.Substring(1);
        return expanded.Length == 0 ? "/" : expanded;
    }

    private static string Value(Match match, AwsEnvironment environment)
    {
        if (match.Value is "%%" or "$$") return match.Value.Substring(1);
        var name = match.Groups.Cast<Group>().Skip(1).FirstOrDefault(group => group.Success);
        return name is null ? match.Value : environment.Variable(name.Value) ?? match.Value;
    }
}
