namespace CartographyPS.Cypher.Execution;

/// <summary>A query was ended because it exceeded a limit that was set for it (<see cref="CypherOptions"/>).</summary>
public abstract class CypherLimitException : Exception
{
    private protected CypherLimitException(string message)
        : base(message)
    {
    }
}
