namespace CartographyPS.Resources.Tests.Rds;

/// <summary>RDS names things within an account and region: edges lead to nothing of another.</summary>
public class DatabaseTests
{
    [Fact]
    public async Task An_instance_leads_to_things_of_its_own_account_and_region()
    {
        var stated = await StatedAsync("DescribeDBInstances", """
            {"DBInstances":[{"DBInstanceArn":"arn:aws:rds:us-east-1:111122223333:db:a","DBInstanceIdentifier":"a","DBClusterIdentifier":"c",
             "ReadReplicaSourceDBInstanceIdentifier":"b","DBSubnetGroup":{"DBSubnetGroupName":"private"}}]}
            """);
        Assert.Contains("AWSRDSInstance.id=arn:aws:rds:us-east-1:111122223333:db:a -IS_READ_REPLICA_OF-> AWSRDSInstance.id=arn:aws:rds:us-east-1:111122223333:db:b", stated.Edges);
        Assert.Contains("AWSRDSInstance.id=arn:aws:rds:us-east-1:111122223333:db:a -IS_CLUSTER_MEMBER_OF-> AWSRDSCluster.id=arn:aws:rds:us-east-1:111122223333:cluster:c", stated.Edges);
        Assert.Contains("AWSRDSInstance.id=arn:aws:rds:us-east-1:111122223333:db:a -MEMBER_OF_DB_SUBNET_GROUP-> AWSDBSubnetGroup.id=arn:aws:rds:us-east-1:111122223333:subgrp:private", stated.Edges);
    }

    [Fact]
    public async Task A_snapshot_leads_to_the_database_with_its_resource_id()
    {
        var stated = await StatedAsync("DescribeDBSnapshots", """
            {"DBSnapshots":[{"DBSnapshotArn":"arn:aws:rds:us-east-1:111122223333:snapshot:s","DBInstanceIdentifier":"a","DbiResourceId":"db-1"}]}
            """);
        Assert.Contains("AWSRDSSnapshot.id=arn:aws:rds:us-east-1:111122223333:snapshot:s -IS_SNAPSHOT_SOURCE-> AWSRDSInstance.dbi_resource_id=db-1", stated.Edges);
        Assert.Equal("false", stated.Property("AWSRDSSnapshot", "arn:aws:rds:us-east-1:111122223333:snapshot:s", "ispublic"));
    }

    [Fact]
    public async Task A_subscription_leads_to_sources_of_its_kind()
    {
        var stated = await StatedAsync("DescribeEventSubscriptions", """
            {"EventSubscriptionsList":[{"EventSubscriptionArn":"arn:aws:rds:us-east-1:111122223333:es:e","SourceType":"db-cluster","SourceIdsList":["c"]},
             {"EventSubscriptionArn":"arn:aws:rds:us-east-1:111122223333:es:f","SourceType":"db-parameter-group","SourceIdsList":["p"]}]}
            """);
        Assert.Equal(
            ["AWSRDSEventSubscription.id=arn:aws:rds:us-east-1:111122223333:es:e -MONITORS-> AWSRDSCluster.id=arn:aws:rds:us-east-1:111122223333:cluster:c"],
            stated.Edges.Where(edge => edge.Contains("-MONITORS->", StringComparison.Ordinal)));
    }

    private static Task<Stated> StatedAsync(string operation, string answer) => Stated.ByAsync("rds", new Dictionary<string, string> { [operation] = answer });
}
