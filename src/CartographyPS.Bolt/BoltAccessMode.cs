namespace CartographyPS.Bolt;

/// <summary>What a unit of work does; in a cluster it chooses the server.</summary>
public enum BoltAccessMode
{
    /// <summary>It may change the graph.</summary>
    Write,

    /// <summary>It reads only; the server refuses changes.</summary>
    Read,
}
