using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.AutoScaling;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.DynamoDb;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Ecr;
using CartographyPS.Resources.Ecs;
using CartographyPS.Resources.Eks;
using CartographyPS.Resources.ElastiCache;
using CartographyPS.Resources.Elasticsearch;
using CartographyPS.Resources.Elb;
using CartographyPS.Resources.Emr;
using CartographyPS.Resources.Kms;
using CartographyPS.Resources.Lambda;
using CartographyPS.Resources.Rds;
using CartographyPS.Resources.Redshift;
using CartographyPS.Resources.S3;
using CartographyPS.Resources.SecretsManager;
using CartographyPS.Resources.Sqs;

namespace CartographyPS.Resources.Tagging;

/// <summary>The kinds of resources whose tags are read, each with the label of its nodes and how a node is found by the resource's ARN.</summary>
internal static class TaggedKinds
{
    /// <summary>The key of key pairs by the id that their ARNs have; the nodes go by name.</summary>
    public static readonly string KeyPairId = NodeReference.Key("key_pair_id");

    /// <summary>The key of classic load balancers by ARN, which the API does not give; their names are of an account and region.</summary>
    public static readonly string LoadBalancerArn = NodeReference.Key("arn");

    private static readonly (string Kind, Label Label, string Property, Conversion? Part)[] Table =
    [
        ("autoscaling:autoScalingGroup", AutoScalingLabels.AWSAutoScalingGroup, "arn", null),
        ("dynamodb:table", DynamoDbLabels.AWSDynamoDBTable, "id", null),
        ("ec2:elastic-ip", Ec2Labels.AWSElasticIPAddress, "allocation_id", Arns.LastSegment),
        ("ec2:instance", Ec2Labels.AWSEC2Instance, "id", Arns.LastSegment),
        ("ec2:internet-gateway", Ec2Labels.AWSInternetGateway, "id", Arns.LastSegment),
        ("ec2:key-pair", Ec2Labels.AWSEC2KeyPair, KeyPairId, Arns.LastSegment),
        ("ec2:network-interface", Ec2Labels.AWSNetworkInterface, "id", Arns.LastSegment),
        ("ec2:security-group", Ec2Labels.AWSEC2SecurityGroup, "id", Arns.LastSegment),
        ("ec2:subnet", Ec2Labels.AWSEC2Subnet, "subnetid", Arns.LastSegment),
        ("ec2:transit-gateway", Ec2Labels.AWSTransitGateway, "id", null),
        ("ec2:transit-gateway-attachment", Ec2Labels.AWSTransitGatewayAttachment, "id", Arns.LastSegment),
        ("ec2:volume", Ec2Labels.AWSEBSVolume, "id", Arns.LastSegment),
        ("ec2:vpc", Ec2Labels.AWSVpc, "id", Arns.LastSegment),
        ("ecr:repository", EcrLabels.AWSECRRepository, "id", null),
        ("ecs:cluster", EcsLabels.AWSECSCluster, "id", null),
        ("ecs:container", EcsLabels.AWSECSContainer, "id", null),
        ("ecs:container-instance", EcsLabels.AWSECSContainerInstance, "id", null),
        ("ecs:task", EcsLabels.AWSECSTask, "id", null),
        ("ecs:task-definition", EcsLabels.AWSECSTaskDefinition, "id", null),
        ("eks:cluster", EksLabels.AWSEKSCluster, "id", null),
        ("elasticache:cluster", ElastiCacheLabels.AWSElasticacheCluster, "arn", null),
        ("elasticloadbalancing:loadbalancer", ElbLabels.AWSLoadBalancer, LoadBalancerArn, null),
        ("elasticloadbalancing:loadbalancer/app", ElbLabels.AWSLoadBalancerV2, "arn", null),
        ("elasticloadbalancing:loadbalancer/net", ElbLabels.AWSLoadBalancerV2, "arn", null),
        ("elasticmapreduce:cluster", EmrLabels.AWSEMRCluster, "arn", null),
        ("es:domain", ElasticsearchLabels.AWSESDomain, "arn", null),
        ("kms:key", KmsLabels.AWSKMSKey, "arn", null),
        ("lambda:function", LambdaLabels.AWSLambda, "id", null),
        ("rds:cluster", RdsLabels.AWSRDSCluster, "id", null),
        ("rds:db", RdsLabels.AWSRDSInstance, "id", null),
        ("rds:snapshot", RdsLabels.AWSRDSSnapshot, "id", null),
        ("rds:subgrp", RdsLabels.AWSDBSubnetGroup, "id", null),
        ("redshift:cluster", RedshiftLabels.AWSRedshiftCluster, "id", null),
        ("s3", S3Labels.AWSS3Bucket, "id", Arns.LastPart),
        ("secretsmanager:secret", SecretsManagerLabels.AWSSecretsManagerSecret, "id", null),
        ("sqs", SqsLabels.AWSSQSQueue, "id", null),
    ];

    /// <summary>The kinds, as GetResources takes them (100 at most).</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Table.Select(row => row.Kind)];

    /// <summary>The node of each kind for a resource's ARN.</summary>
    public static (string Kind, EdgeEnd End)[] Ends(Value arn) =>
        Array.ConvertAll(Table, row => (row.Kind, EdgeEnd.At(row.Label, row.Property, row.Part is null ? arn : arn.As(row.Part))));
}
