namespace CartographyPS.Bolt.Pool;

/// <summary>The limits of a connection pool. <see cref="BoltDriverOptions"/> describes each.</summary>
internal sealed record PoolSettings(int MaxConnections, TimeSpan AcquireTimeout, TimeSpan MaxAge, TimeSpan LivenessCheckAfter);
