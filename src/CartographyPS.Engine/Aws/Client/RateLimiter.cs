using System.Collections.Concurrent;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>The buckets of all accounts, made as they are needed.</summary>
internal sealed class RateLimiter(Func<DateTimeOffset> clock, Func<TimeSpan, CancellationToken, Task> delay)
{
    private readonly ConcurrentDictionary<(string Account, string Region, string Service, string Operations), TokenBucket> _buckets = new();

    /// <summary>The bucket that an account's call takes from.</summary>
    public TokenBucket For(string account, string region, OperationModel operation)
    {
        var rule = RateTable.For(operation.Service.Name, operation.Name);
        string operations = rule.Sharing == RateSharing.Rule ? rule.Operations : operation.Name;
        return _buckets.GetOrAdd(
            (account, rule.WholeAccount ? string.Empty : region, operation.Service.Name, operations),
            _ => new TokenBucket(rule.Burst, rule.PerSecond, clock, delay));
    }
}
