using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources.Calls;

/// <summary>What a call waits for: a job that AWS runs for the caller.</summary>
/// <param name="State">The path in a page that says whether the job has ended.</param>
/// <param name="Ended">The values that say so.</param>
/// <param name="Failed">The values that say that it failed: nothing was read.</param>
internal sealed record JobWait(JsonPath State, IReadOnlyList<string> Ended, IReadOnlyList<string> Failed);
