using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Kms;

namespace CartographyPS.Resources.Rds;

/// <content>Instances and their subnet groups.</content>
internal sealed partial class Database
{
    private void Instances(Source instances) =>
        Node(RdsLabels.AWSRDSInstance, instances)
            .Id("DBInstanceArn")
            .Property("arn", "DBInstanceArn")
            .Property("db_instance_identifier", "DBInstanceIdentifier")
            .Property("db_instance_class", "DBInstanceClass")
            .Property("engine", "Engine")
            .Property("master_username", "MasterUsername")
            .Property("db_name", "DBName")
            .Property("instance_create_time", "InstanceCreateTime", Dates.PythonText)
            .Property("availability_zone", "AvailabilityZone")
            .Property("multi_az", "MultiAZ")
            .Property("engine_version", "EngineVersion")
            .Property("publicly_accessible", "PubliclyAccessible")
            .Property("db_cluster_identifier", "DBClusterIdentifier")
            .Property("storage_encrypted", "StorageEncrypted")
            .Property("kms_key_id", "KmsKeyId")
            .Property("dbi_resource_id", "DbiResourceId")
            .Property("ca_certificate_identifier", "CACertificateIdentifier")
            .Property("enhanced_monitoring_resource_arn", "EnhancedMonitoringResourceArn")
            .Property("monitoring_role_arn", "MonitoringRoleArn")
            .Property("performance_insights_enabled", "PerformanceInsightsEnabled")
            .Property("performance_insights_kms_key_id", "PerformanceInsightsKMSKeyId")
            .Property("deletion_protection", "DeletionProtection")
            .Property("preferred_backup_window", "PreferredBackupWindow")
            .Property("latest_restorable_time", "LatestRestorableTime", Dates.PythonText)
            .Property("preferred_maintenance_window", "PreferredMaintenanceWindow")
            .Property("backup_retention_period", "BackupRetentionPeriod")
            .Property("endpoint_address", "Endpoint.Address")
            .Property("endpoint_hostedzoneid", "Endpoint.HostedZoneId")
            .Property("endpoint_port", "Endpoint.Port")
            .Property("iam_database_authentication_enabled", "IAMDatabaseAuthenticationEnabled")
            .Property("auto_minor_version_upgrade", "AutoMinorVersionUpgrade")
            .Property("region", Region)
            .To("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSEC2SecurityGroup, "VpcSecurityGroups[].VpcSecurityGroupId")
            .To("IS_READ_REPLICA_OF", RdsLabels.AWSRDSInstance, RdsArns.Of("db", "ReadReplicaSourceDBInstanceIdentifier"))
            .To("IS_CLUSTER_MEMBER_OF", RdsLabels.AWSRDSCluster, RdsArns.Of("cluster", "DBClusterIdentifier"))
            .To("ENCRYPTED_BY", KmsLabels.AWSKMSKey, "arn", "KmsKeyId")
            .OwnedByAccount();

    // Instances tell of their subnet groups; those without an instance are not asked for.
    private void SubnetGroups(Source instances) =>
        Node(RdsLabels.AWSDBSubnetGroup, instances.Each("DBSubnetGroup"))
            .Id(RdsArns.Of("subgrp", "DBSubnetGroupName"))
            .Property("name", "DBSubnetGroupName")
            .Property("vpc_id", "VpcId")
            .Property("description", "DBSubnetGroupDescription")
            .Property("status", "SubnetGroupStatus")
            .Property("region", Region)
            .From("MEMBER_OF_DB_SUBNET_GROUP", RdsLabels.AWSRDSInstance, instances["DBInstanceArn"])
            .To("RESOURCE", Ec2Labels.AWSEC2Subnet, "subnetid", "Subnets[].SubnetIdentifier")
            .OwnedByAccount();
}
