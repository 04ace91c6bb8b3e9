using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>The ends of a row's edges while they are gathered; each thread uses its own again and again.</summary>
internal sealed class EdgeEnds
{
    [ThreadStatic] private static EdgeEnds? t_mine;

    /// <summary>This thread's; the lists have what was gathered last.</summary>
    public static EdgeEnds Mine => t_mine ??= new EdgeEnds();

    /// <summary>The nodes that the edges start at.</summary>
    public List<NodeReference> Starts { get; } = [];

    /// <summary>The nodes that the edges lead to.</summary>
    public List<NodeReference> Ends { get; } = [];

    /// <summary>The values that an end is named by.</summary>
    public List<string> Texts { get; } = [];
}
