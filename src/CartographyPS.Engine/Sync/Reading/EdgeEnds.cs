using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>The ends of a row's edges while they are collected. Each thread reuses one instance.</summary>
internal sealed class EdgeEnds
{
    [ThreadStatic] private static EdgeEnds? t_mine;

    /// <summary>This thread's instance. Its lists still hold what was collected last.</summary>
    public static EdgeEnds Mine => t_mine ??= new EdgeEnds();

    /// <summary>The nodes that the edges start at.</summary>
    public List<NodeReference> Starts { get; } = [];

    /// <summary>The nodes that the edges lead to.</summary>
    public List<NodeReference> Ends { get; } = [];

    /// <summary>The values that name an end.</summary>
    public List<string> Texts { get; } = [];
}
