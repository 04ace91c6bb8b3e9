namespace CartographyPS.Engine.Ledger.Reading.History;

/// <summary>The selection of changes.</summary>
/// <param name="FirstRun">The first run's number.</param>
/// <param name="LastRun">The last run's number.</param>
/// <param name="Since">The earliest start of the runs.</param>
/// <param name="Labels">Primary labels or patterns, without regard to case; an empty list selects all.</param>
internal sealed record ChangeFilter(long FirstRun, long LastRun, DateTime Since, IReadOnlyCollection<string> Labels);
