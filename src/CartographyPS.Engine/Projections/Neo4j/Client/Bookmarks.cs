namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>The states of the database that work after them must see, also on another member of a cluster.</summary>
internal sealed class Bookmarks
{
    private readonly HashSet<string> _newest = new(StringComparer.Ordinal);

    /// <summary>The states that all work so far led to.</summary>
    public string[] All()
    {
        lock (_newest) return [.. _newest];
    }

    /// <summary>Work that began with some states has led to others.</summary>
    public void Replace(IEnumerable<string> before, IEnumerable<string> after)
    {
        lock (_newest)
        {
            _newest.ExceptWith(before);
            _newest.UnionWith(after);
        }
    }
}
