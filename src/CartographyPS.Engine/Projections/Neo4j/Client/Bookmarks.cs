namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>The states of the database that later work must see, also on another member of a cluster. Thread-safe.</summary>
internal sealed class Bookmarks
{
    private readonly HashSet<string> _newest = new(StringComparer.Ordinal);

    /// <summary>The states after all work so far.</summary>
    public string[] All()
    {
        lock (_newest) return [.. _newest];
    }

    /// <summary>Replaces the states that work started from with those that it led to.</summary>
    public void Replace(IEnumerable<string> before, IEnumerable<string> after)
    {
        lock (_newest)
        {
            _newest.ExceptWith(before);
            _newest.UnionWith(after);
        }
    }
}
