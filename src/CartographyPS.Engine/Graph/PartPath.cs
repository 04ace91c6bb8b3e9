namespace CartographyPS.Engine.Graph;

/// <summary>
/// A part of a scope: the path of calls, and of the items they were made for, that a contribution was read from. The scope itself has the
/// empty path, and each call adds a segment. A part that could not be read keeps its old contributions, as do the parts below it (their
/// paths start with its path).
/// </summary>
internal static class PartPath
{
    /// <summary>The path of the scope itself.</summary>
    public const string Root = "";

    private const char Separator = '\u001f';

    /// <summary>The path of a call made for an item, for example (root, "s3.GetBucketAcl", "acme-logs").</summary>
    public static string Append(string parent, string call, string item) => parent + call + "(" + item + ")" + Separator;

    /// <summary>Returns true when <paramref name="path"/> is one of <paramref name="ancestors"/> or is below one.</summary>
    public static bool IsUnderAny(string path, HashSet<string> ancestors)
    {
        if (ancestors.Count == 0) return false;
        if (ancestors.Contains(Root)) return true;
        for (int end = path.IndexOf(Separator); end >= 0; end = path.IndexOf(Separator, end + 1))
        {
            if (ancestors.Contains(path.Substring(0, end + 1))) return true;
        }
        return false;
    }

    /// <summary>Returns a path and those above it, without the scope's own.</summary>
    public static IEnumerable<string> WithAncestors(string path)
    {
        for (int end = path.IndexOf(Separator); end >= 0; end = path.IndexOf(Separator, end + 1)) yield return path.Substring(0, end + 1);
    }

    /// <summary>Returns the last call of a path and its item, which is empty for none. Both are empty for the scope itself.</summary>
    public static (string Call, string Item) Last(string path)
    {
        string last = path.TrimEnd(Separator);
        last = last.Substring(last.LastIndexOf(Separator) + 1);
        int open = last.IndexOf('(');
        return open < 0 ? (last, string.Empty) : (last.Substring(0, open), last.Substring(open + 1, last.Length - open - 2));
    }

    /// <summary>Formats the path for messages: <c>ecs.ListServices(prod) / ecs.DescribeServices(web)</c>.</summary>
    public static string Display(string path) => path.TrimEnd(Separator).Replace(Separator.ToString(), " / ");
}
