using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.Eks;

/// <summary>EKS clusters, their certificate authorities, and which principals their access entries let in.</summary>
internal sealed class Cluster : ResourceType
{
    private const string Missing = "ResourceNotFoundException";

    public Cluster()
        : base("eks", Placement.Regional, "EKS clusters with their certificate authorities and access entries.")
    {
        var names = Call(EksOperations.ListClusters).Each("clusters");
        var arn = Value.Of(Joined.WithSlash, Value.Format("arn:{partition}:eks:{region}:{account}:cluster"), names["."]);

        Node(EksLabels.AWSEKSCluster, names)
            .Id(arn)
            .Property("arn", arn)
            .Property("name", ".")
            .Property("region", Region)
            .OwnedByAccount();

        Described(names.Call(EksOperations.DescribeCluster, ("name", names["."])).Gone(Missing).Each("cluster"));
        AccessEntries(names, arn);
    }

    private void Described(Source clusters)
    {
        Node(EksLabels.AWSEKSCluster, clusters)
            .Id("arn")
            .Property("created_at", "createdAt", Dates.PythonText)
            .Property("endpoint", "endpoint")
            .Property("endpoint_public_access", "resourcesVpcConfig.endpointPublicAccess")
            .Property("rolearn", "roleArn")
            .Property("version", "version")
            .Property("platform_version", "platformVersion")
            .Property("status", "status")
            .Property("audit_logging", "logging.clusterLogging", ClusterLogging.HasAudit)
            .Property("authentication_mode", "accessConfig.authenticationMode");

        const string Certificate = "certificate_authority_";
        Node(EksLabels.AWSEKSCluster, clusters.Each("certificateAuthority.data", CertificateAuthority.Of))
            .Id(clusters["arn"])
            .Property(Certificate + "data_present", "Present")
            .Property(Certificate + "parse_status", "Status")
            .Property(Certificate + "parse_error", "Error")
            .Property(Certificate + "sha256_fingerprint", "Fingerprint")
            .Property(Certificate + "subject", "Subject")
            .Property(Certificate + "issuer", "Issuer")
            .DateTime(Certificate + "not_before", "NotBefore")
            .DateTime(Certificate + "not_after", "NotAfter")
            .Property(Certificate + "subject_key_identifier", "SubjectKey")
            .Property(Certificate + "authority_key_identifier", "AuthorityKey");
    }

    private void AccessEntries(Source names, Value cluster)
    {
        // A cluster of the older kind, whose config map says who has access, has none.
        var principals = names
            .Call(EksOperations.ListAccessEntries, ("clusterName", names["."]))
            .Gone(Missing)
            .KnownAbsent(ErrorSign.Of("InvalidRequestException", "authentication mode"))
            .Each("accessEntries");
        var id = Value.Of(Joined.With("/access-entry/"), cluster, principals["."]);

        // An entry that may be listed but not described still says who has access to what.
        Node(EksLabels.AWSEKSAccessEntry, principals)
            .Id(id)
            .Property("cluster_name", names["."])
            .Property("principal_arn", ".")
            .From("HAS_ACCESS_ENTRY", EksLabels.AWSEKSCluster, "arn", cluster)
            .Edge(new EdgeDefinition("GRANTED_ACCESS_TO").FromAny(IamLabels.AWSPrincipal, "arn", "."))
            .OwnedByAccount();

        Node(EksLabels.AWSEKSAccessEntry, principals
                .Call(EksOperations.DescribeAccessEntry, ("principalArn", principals["."]), ("clusterName", names["."]))
                .Gone(Missing)
                .Each("accessEntry"))
            .Id(id)
            .Property("arn", "accessEntryArn")
            .Property("username", "username")
            .Property("type", "type")
            .Property("kubernetes_groups", "kubernetesGroups")
            .DateTime("created_at", "createdAt")
            .DateTime("modified_at", "modifiedAt");
    }
}
