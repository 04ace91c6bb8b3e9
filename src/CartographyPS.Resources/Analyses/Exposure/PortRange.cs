namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>A range of ports, both ends included. It is empty when the last is less than the first.</summary>
/// <param name="First">The first port.</param>
/// <param name="Last">The last port.</param>
internal readonly record struct PortRange(long First, long Last)
{
    /// <summary>All ports.</summary>
    public static PortRange All { get; } = new(0, 65535);

    /// <summary>The ports from which clients connect, and to which answers go.</summary>
    public static PortRange Clients { get; } = new(1024, 65535);

    /// <summary>True when the range has no port.</summary>
    public bool IsEmpty => Last < First;

    /// <summary>Returns the ports that two ranges share.</summary>
    public PortRange Intersect(PortRange other) => new(Math.Max(First, other.First), Math.Min(Last, other.Last));

    /// <summary>Returns the ports that another range lacks: none, one or two ranges.</summary>
    public IEnumerable<PortRange> Except(PortRange other)
    {
        if (Intersect(other).IsEmpty)
        {
            yield return this;
            yield break;
        }
        if (First < other.First) yield return new PortRange(First, other.First - 1);
        if (other.Last < Last) yield return new PortRange(other.Last + 1, Last);
    }
}
