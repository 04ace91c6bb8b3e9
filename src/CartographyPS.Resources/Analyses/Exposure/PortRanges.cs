namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>Ranges of ports.</summary>
internal static class PortRanges
{
    /// <summary>All ports.</summary>
    public static NumberRange All { get; } = new(0, 65535);

    /// <summary>The ports from which clients connect, and to which answers go.</summary>
    public static NumberRange Clients { get; } = new(1024, 65535);
}
