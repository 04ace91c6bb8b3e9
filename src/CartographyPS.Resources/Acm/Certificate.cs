using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Elb;

namespace CartographyPS.Resources.Acm;

/// <summary>ACM certificates and the load balancer listeners that use them.</summary>
internal sealed class Certificate : ResourceType
{
    // Without them the API lists certificates with RSA keys of 1024 and 2048 bits alone.
    private static readonly Value KeyTypes = Value.Constant(
        new[] { "RSA_1024", "RSA_2048", "RSA_3072", "RSA_4096", "EC_prime256v1", "EC_secp384r1", "EC_secp521r1" });

    public Certificate()
        : base("acm:certificate", Placement.Regional, "ACM certificates and the load balancer listeners that use them.")
    {
        var listed = Call(AcmOperations.ListCertificates, ("Includes", Value.Json(("keyTypes", KeyTypes)))).Each("CertificateSummaryList");
        var certificates = listed
            .Call(AcmOperations.DescribeCertificate, ("CertificateArn", listed["CertificateArn"]))
            .Gone("ResourceNotFoundException")
            .Each("Certificate");

        Node(AcmLabels.AWSACMCertificate, certificates)
            .Id("CertificateArn")
            .Property("arn", "CertificateArn")
            .Property("domainname", "DomainName")
            .Property("type", "Type")
            .Property("status", "Status")
            .Property("key_algorithm", "KeyAlgorithm")
            .Property("signature_algorithm", "SignatureAlgorithm")
            .DateTime("not_before", "NotBefore")
            .DateTime("not_after", "NotAfter")
            .Property("in_use_by", "InUseBy", Lists.OrEmpty)
            .Property("region", Region)
            .To("USED_BY", ElbLabels.AWSELBV2Listener, certificates["InUseBy"].As(Lists.Holding(":listener/")))
            .OwnedByAccount();
    }
}
