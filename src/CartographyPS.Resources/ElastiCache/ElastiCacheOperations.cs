using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.ElastiCache;

/// <summary>Operations of ElastiCache.</summary>
internal static class ElastiCacheOperations
{
    public static readonly Operation DescribeCacheClusters = Operation.Of("elasticache");
}
