using System.IO.Hashing;
using System.Text;
using TestSupport;

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

    private static readonly string Seed = DailySeed.Given(Variable) ?? DailySeed.Today;

    /// <summary>Returns true when a case is run.</summary>
    /// <param name="parts">The identity of the case: the test, the resource type, the fault.</param>
    public static bool Has(params string[] parts) =>
        Seed == All || XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(string.Join('|', parts.Prepend(Seed)))) % Share == 0;
}
