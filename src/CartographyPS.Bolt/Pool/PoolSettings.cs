namespace CartographyPS.Bolt.Pool;

/// <summary>The limits of a pool of connections.</summary>
internal sealed record PoolSettings(int MaxConnections, TimeSpan AcquireTimeout, TimeSpan MaxAge, TimeSpan LivenessCheckAfter);
