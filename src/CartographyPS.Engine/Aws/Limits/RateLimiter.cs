using System.Collections.Concurrent;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Limits;

/// <summary>The token buckets of all accounts, created on first use.</summary>
internal sealed class RateLimiter(Func<DateTimeOffset> clock, Func<TimeSpan, CancellationToken, Task> delay)
{
    private readonly ConcurrentDictionary<(string Account, string Region, string Service, string Operations), TokenBucket> _buckets = new();

    /// <summary>Returns the bucket that limits a call.</summary>
    public TokenBucket For(string account, string region, OperationModel operation)
    {
        var rule = RateTable.For(operation.Service.Name, operation.Name);
        string operations = rule.Sharing == RateSharing.Rule ? rule.Operations : operation.Name;
        return _buckets.GetOrAdd(
            (account, rule.WholeAccount ? string.Empty : region, operation.Service.Name, operations),
            _ => new TokenBucket(rule.Burst, rule.PerSecond, clock, delay));
    }
}
