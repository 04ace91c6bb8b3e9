using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>
/// Keeps publishes apart. Each transaction first locks the nodes of its lanes, so that of two that write the same rows (one tried again while its
/// first try is still under way, or those of two processes) one waits for the other; then it makes sure that no other publish of the ledger
/// has begun since.
/// </summary>
/// <param name="ledger">The ledger's id.</param>
/// <param name="token">What tells this publish from all others.</param>
internal sealed class Fence(string ledger, string token)
{
    /// <summary>How many lanes there are in a database, whoever writes.</summary>
    public const int Lanes = 4;

    private const string Query = $$"""
        UNWIND $lanes AS lane MATCH (l:{{Cypher.Lane}} {number: lane}) SET l.token = $token
        WITH count(l) AS locked MATCH (s:{{Cypher.Ledger}} {id: $ledger}) WHERE s.token = $token
        RETURN count(s)
        """;

    /// <summary>The ledger's id.</summary>
    public string Ledger => ledger;

    /// <summary>What tells this publish from all others.</summary>
    public string Token => token;

    /// <summary>The lane that a node's rows go in: the same for all that write to the database.</summary>
    public static int LaneOf(string id)
    {
        uint hash = 2166136261;
        foreach (char c in id) hash = (hash ^ c) * 16777619;
        return (int)((hash ^ (hash >> 16)) % Lanes);
    }

    /// <summary>Locks lanes; sent before all else.</summary>
    public Task<IGraphResult> LockAsync(IGraphTransaction transaction, IReadOnlyList<int> lanes) => transaction.RunAsync(
        Query, new Dictionary<string, object?> { ["lanes"] = lanes, ["token"] = token, ["ledger"] = ledger });

    /// <summary>Waits for the lock.</summary>
    /// <exception cref="GraphDatabaseException">Another publish has begun.</exception>
    public static async Task PassAsync(IGraphResult locked)
    {
        if (!await locked.ReadAsync().ConfigureAwait(false) || locked.Current[0] is not 1L)
        {
            throw new GraphDatabaseException(
                "Superseded", "Another publish of this ledger to the database has begun. This one has stopped; the other one goes on.");
        }
    }
}
