using System.Globalization;

namespace TestSupport;

/// <summary>
/// The seed of tests of which each day runs other cases, the same everywhere: the date in UTC (<c>20260131</c>), unless an environment
/// variable gives another.
/// </summary>
internal static class DailySeed
{
    /// <summary>The date. Read once, so that a run past midnight keeps its cases.</summary>
    public static string Today { get; } = DateTime.UtcNow.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Returns the seed that a variable gives; null for none.</summary>
    public static string? Given(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given ? given : null;
}
