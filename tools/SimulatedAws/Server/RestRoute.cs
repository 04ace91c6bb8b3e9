using CartographyPS.Engine.Aws.Model;

namespace SimulatedAws.Server;

/// <summary>The method, path and fixed query string that identify a REST operation.</summary>
internal sealed class RestRoute
{
    private readonly string[] _segments;
    private readonly KeyValuePair<string, string>[] _fixedQuery;

    /// <summary>Creates the route of an operation.</summary>
    public RestRoute(OperationModel operation)
    {
        Operation = operation;
        int mark = operation.RequestUri.IndexOf('?', StringComparison.Ordinal);
        _segments = Segments(mark < 0 ? operation.RequestUri : operation.RequestUri[..mark]);
        _fixedQuery = mark < 0 ? [] : [.. Protocols.QueryText.Pairs(operation.RequestUri.AsSpan(mark + 1))];
        Rank = (_fixedQuery.Length * 100) + _segments.Count(segment => segment[0] != '{');
    }

    /// <summary>The operation.</summary>
    public OperationModel Operation { get; }

    /// <summary>The specificity of the route.</summary>
    public int Rank { get; }

    /// <summary>Splits a path into segments, still encoded.</summary>
    public static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns the decoded path parameters; null when the request is for another operation.</summary>
    public Dictionary<string, string>? Match(string method, string[] segments, IReadOnlyList<KeyValuePair<string, string>> query)
    {
        if (method != Operation.HttpMethod || segments.Length != _segments.Length) return null;
        foreach (var (name, value) in _fixedQuery)
        {
            if (!query.Any(pair => pair.Key == name && (value.Length == 0 || pair.Value == value))) return null;
        }
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < segments.Length; i++)
        {
            string wanted = _segments[i];
            if (wanted[0] == '{') labels[wanted[1..^1]] = Uri.UnescapeDataString(segments[i]);
            else if (wanted != segments[i]) return null;
        }
        return labels;
    }
}
