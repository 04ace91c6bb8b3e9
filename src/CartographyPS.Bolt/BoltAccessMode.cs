namespace CartographyPS.Bolt;

/// <summary>The access that a unit of work needs. In a cluster it selects the server.</summary>
public enum BoltAccessMode
{
    /// <summary>Reads and writes.</summary>
    Write,

    /// <summary>Reads only. The server refuses changes.</summary>
    Read,
}
