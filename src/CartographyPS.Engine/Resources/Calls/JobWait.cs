using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources.Calls;

/// <summary>A job that AWS runs for the caller, and that a call waits for.</summary>
/// <param name="State">The path to the job's state in a page.</param>
/// <param name="Ended">The states that mean that the job has ended.</param>
/// <param name="Failed">The states that mean that the job has failed: nothing was read.</param>
internal sealed record JobWait(JsonPath State, IReadOnlyList<string> Ended, IReadOnlyList<string> Failed);
