using System.Globalization;
using TestSupport;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>
/// How many clients are ended, and at which bytes. Where CI is set, enough that a week has thousands: the seed is the date in UTC
/// (<c>20260131</c>), so that each day ends them elsewhere. <c>CARTOGRAPHYPS_KILLS</c> sets another seed and <see cref="Thorough"/> clients.
/// </summary>
internal static class KillSample
{
    private const string Variable = "CARTOGRAPHYPS_KILLS";
    private const int Quick = 60;
    private const int Daily = 400;
    private const int Thorough = 1000;

    private static readonly string? Given = DailySeed.Given(Variable);
    private static readonly bool IsCI = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    /// <summary>The seed, which stands in the names of the tests.</summary>
    public static int Seed { get; } = int.TryParse(Given, NumberStyles.None, CultureInfo.InvariantCulture, out int seed)
        ? seed
        : int.Parse(DailySeed.Today, CultureInfo.InvariantCulture);

    /// <summary>The number of clients whose connection is ended.</summary>
    public static int Connections { get; } = Given is not null ? Thorough : IsCI ? Daily : Quick;

    /// <summary>The number of processes that are killed; each costs as much as many connections.</summary>
    public static int Processes => Connections / 25;
}
