using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace CartographyPS.Conformance.Faults;

/// <summary>
/// Selects the cases of the fault matrix to run: a sixth of them, chosen by a seed. The seed is the date in UTC (<c>20260131</c>), so
/// that each day has other cases, the same everywhere. <c>CARTOGRAPHYPS_FAULTS</c> sets another seed, or <c>all</c> cases.
/// </summary>
internal static class FaultSample
{
    private const string Variable = "CARTOGRAPHYPS_FAULTS";
    private const string All = "all";
    private const int Share = 6;

    // Read once, so that a run past midnight keeps its cases.
    private static readonly string Seed = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
        ? given
        : DateTime.UtcNow.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Returns true when a case is run.</summary>
    /// <param name="parts">The identity of the case: the test, the resource type, the fault.</param>
    public static bool Has(params string[] parts) =>
        Seed == All || XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(string.Join('|', parts.Prepend(Seed)))) % Share == 0;
}
