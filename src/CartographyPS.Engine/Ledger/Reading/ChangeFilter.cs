namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>Which changes are asked for.</summary>
/// <param name="FirstRun">The first run's number.</param>
/// <param name="LastRun">The last run's number.</param>
/// <param name="Since">Only of runs that started then or later.</param>
/// <param name="Labels">Primary labels or patterns; an empty list asks for all.</param>
internal sealed record ChangeFilter(long FirstRun, long LastRun, DateTime Since, IReadOnlyCollection<string> Labels);
