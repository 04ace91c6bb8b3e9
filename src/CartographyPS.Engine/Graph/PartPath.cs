namespace CartographyPS.Engine.Graph;

/// <summary>
/// The part of a scope that a contribution was read by, finer than the scope: a path of calls and of the items they were made for.
/// The scope's first calls have the empty path; a call made for an item adds a segment. A part that could not be read keeps its old
/// contributions, and so do the parts under it (whose path starts with its path).
/// </summary>
internal static class PartPath
{
    /// <summary>The path of a scope's first calls.</summary>
    public const string Root = "";

    private const char Separator = '\u001f';

    /// <summary>The path of a call made for an item, for example (root, "s3.GetBucketAcl", "acme-logs").</summary>
    public static string Append(string parent, string call, string item) => parent + call + "(" + item + ")" + Separator;

    /// <summary>Whether <paramref name="path"/> is <paramref name="ancestor"/> or lies under it.</summary>
    public static bool IsUnder(string path, string ancestor) => path.StartsWith(ancestor, StringComparison.Ordinal);

    /// <summary>The path as people read it: <c>ecs.ListServices(prod) / ecs.DescribeServices(web)</c>.</summary>
    public static string Display(string path) => path.TrimEnd(Separator).Replace(Separator.ToString(), " / ");
}
