using CartographyPS.Cmdlets;
using CartographyPS.Engine.Resources.Catalog;

namespace CartographyPS.Sync;

/// <summary>What types are read by, under the names of the cmdlet's parameters, by which definitions ask for it.</summary>
internal static class SyncSettings
{
    /// <summary>CloudTrail's event history is of 90 days.</summary>
    public const int MostLookbackHours = 90 * 24;

    /// <summary>Where the names of the parameters that AWS publishes start. No account has parameters of its own there.</summary>
    public const string PublicParameters = "/aws/service";

    /// <summary>The settings that were given.</summary>
    /// <param name="lookbackHours">The hours of events; 0 for not given.</param>
    /// <param name="severity">The least severity of findings; null or empty for not given.</param>
    /// <param name="publicParameters">The starts of names; none for not given.</param>
    public static IReadOnlyDictionary<string, object> Of(int lookbackHours, string? severity, IEnumerable<string> publicParameters)
    {
        var settings = new Dictionary<string, object>(StringComparer.Ordinal);
        if (lookbackHours > 0) settings[nameof(InvokeCartographySync.CloudTrailLookbackHours)] = lookbackHours;
        if (!string.IsNullOrEmpty(severity)) settings[nameof(InvokeCartographySync.GuardDutySeverity)] = severity!.ToUpperInvariant();
        if (NamePatterns.Split(publicParameters).ToArray() is { Length: > 0 } prefixes) settings[nameof(InvokeCartographySync.SsmPublicParameter)] = prefixes;
        return settings;
    }
}
