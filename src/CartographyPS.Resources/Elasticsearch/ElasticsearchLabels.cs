using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Elasticsearch;

/// <summary>Labels of OpenSearch Service.</summary>
internal static class ElasticsearchLabels
{
    public static readonly Label AWSESDomain = Label.Of(["ESDomain"], new Ontology("Database")
        .Field("name", "name")
        .Field("type", "engine")
        .Field("version", "elasticsearch_version")
        .Field("endpoint", "endpoint")
        .Field("encrypted", "encryption_at_rest_options_enabled"));
}
