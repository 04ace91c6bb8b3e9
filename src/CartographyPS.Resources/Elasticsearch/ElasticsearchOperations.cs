using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Elasticsearch;

/// <summary>Operations of OpenSearch Service, by its first API.</summary>
internal static class ElasticsearchOperations
{
    public static readonly Operation DescribeElasticsearchDomains = Operation.Of("es");
    public static readonly Operation ListDomainNames = Operation.Of("es");
}
