namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>The region and parameters of a call.</summary>
/// <param name="Region">The region.</param>
/// <param name="Parameters">The parameters that have a value.</param>
internal readonly record struct CallTarget(string Region, IReadOnlyDictionary<string, object?> Parameters);
