using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Redshift;

/// <summary>Redshift clusters.</summary>
internal sealed class Cluster : ResourceType
{
    public Cluster()
        : base("redshift", Placement.Regional, "Redshift clusters and the roles that they may assume.")
    {
        var clusters = Call(RedshiftOperations.DescribeClusters).Each("Clusters");
        Value arn = Value.Format("arn:{partition}:redshift:{region}:{account}:cluster:{ClusterIdentifier}");

        Node(RedshiftLabels.AWSRedshiftCluster, clusters)
            .Id(arn)
            .Property("arn", arn)
            .Property("availability_zone", "AvailabilityZone")
            .Property("cluster_create_time", "ClusterCreateTime", Dates.PythonText)
            .Property("cluster_identifier", "ClusterIdentifier")
            .Property("cluster_revision_number", "ClusterRevisionNumber")
            .Property("cluster_status", "ClusterStatus")
            .Property("db_name", "DBName")
            .Property("encrypted", "Encrypted")
            .Property("endpoint_address", "Endpoint.Address")
            .Property("endpoint_port", "Endpoint.Port")
            .Property("master_username", "MasterUsername")
            .Property("node_type", "NodeType")
            .Property("number_of_nodes", "NumberOfNodes")
            .Property("publicly_accessible", "PubliclyAccessible")
            .Property("vpc_id", "VpcId")
            .Property("region", Region)
            .To("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSEC2SecurityGroup, "VpcSecurityGroups[].VpcSecurityGroupId")
            .To("MEMBER_OF_AWS_VPC", Ec2Labels.AWSVpc, "VpcId")
            .Edge(new EdgeDefinition("STS_ASSUMEROLE_ALLOW").ToAny("AWSPrincipal", "arn", "IamRoles[].IamRoleArn"))
            .OwnedByAccount();
    }
}
