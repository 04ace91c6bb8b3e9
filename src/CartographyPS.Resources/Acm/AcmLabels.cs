using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Acm;

/// <summary>Labels of Certificate Manager.</summary>
internal static class AcmLabels
{
    public static readonly Label AWSACMCertificate = Label.Of(["ACMCertificate"], new Ontology("Certificate")
        .Field("domain", "domainname")
        .Field("expiry", "not_after"));
}
