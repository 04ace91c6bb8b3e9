using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.ElastiCache;

/// <summary>Labels of ElastiCache.</summary>
internal static class ElastiCacheLabels
{
    public static readonly Label AWSElasticacheCluster = Label.Of(["ElasticacheCluster"]);
    public static readonly Label AWSElasticacheTopic = Label.Of(["ElasticacheTopic"]);
}
