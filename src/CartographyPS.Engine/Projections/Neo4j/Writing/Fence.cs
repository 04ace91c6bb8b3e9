using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>
/// Serializes publishes with a fencing token. Each transaction first locks the nodes of its lanes. Of two transactions that write the same
/// rows (a retry while the first attempt is still running, or two processes), one then waits for the other. After that the transaction
/// checks that no other publish of the ledger has started.
/// </summary>
/// <param name="ledger">The ledger's id.</param>
/// <param name="token">The token of this publish.</param>
internal sealed class Fence(string ledger, string token)
{
    /// <summary>The number of lanes of a database, the same for all programs.</summary>
    public const int Lanes = 4;

    private const string Query = $$"""
        UNWIND $lanes AS lane MATCH (l:{{DatabaseNames.Lane}} {number: lane}) SET l.token = $token
        WITH count(l) AS locked MATCH (s:{{DatabaseNames.Ledger}} {id: $ledger}) WHERE s.token = $token
        RETURN count(s)
        """;

    /// <summary>The ledger's id.</summary>
    public string Ledger => ledger;

    /// <summary>The token of this publish.</summary>
    public string Token => token;

    /// <summary>Returns the lane of a node's rows, the same in all programs.</summary>
    public static int LaneOf(string id)
    {
        uint hash = 2166136261;
        foreach (char c in id) hash = (hash ^ c) * 16777619;
        return (int)((hash ^ (hash >> 16)) % Lanes);
    }

    /// <summary>The query that locks lanes. It is the first of a transaction.</summary>
    public Task<IGraphResult> LockAsync(IGraphTransaction transaction, IReadOnlyList<int> lanes) => transaction.RunAsync(
        Query, new Dictionary<string, object?> { ["lanes"] = lanes, ["token"] = token, ["ledger"] = ledger });

    /// <summary>Waits for the lock and checks the token.</summary>
    /// <exception cref="GraphDatabaseException">Another publish has started.</exception>
    public static async Task VerifyAsync(IGraphResult locked)
    {
        if (!await locked.ReadAsync().ConfigureAwait(false) || locked.Current[0] is not 1L)
        {
            throw new GraphDatabaseException(
                "Superseded", "Another publish of this ledger to the database has started. This one has stopped; the other one continues.");
        }
    }
}
