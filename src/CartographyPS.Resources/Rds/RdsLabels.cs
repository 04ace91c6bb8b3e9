using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Rds;

/// <summary>Labels of Relational Database Service.</summary>
internal static class RdsLabels
{
    public static readonly Label AWSRDSCluster = Label.Of(["RDSCluster"]);

    public static readonly Label AWSRDSInstance = Label.Of(["RDSInstance"], new Ontology("Database")
        .Field("name", "db_instance_identifier")
        .Field("type", "engine")
        .Field("version", "engine_version")
        .Field("endpoint", "endpoint_address")
        .Field("port", "endpoint_port")
        .Field("encrypted", "storage_encrypted")
        .Field("location", "region"));

    public static readonly Label AWSDBSubnetGroup = Label.Of(["DBSubnetGroup"]);

    public static readonly Label AWSRDSSnapshot = Label.Of(["RDSSnapshot"], new Ontology("Snapshot")
        .Field("name", "db_snapshot_identifier")
        .Field("encrypted", "encrypted")
        .Field("public", "ispublic")
        .Field("source_id", "db_instance_identifier")
        .Field("created_at", "snapshot_create_time")
        .Field("region", "region"));

    public static readonly Label AWSRDSEventSubscription = Label.Of(["RDSEventSubscription"]);
}
