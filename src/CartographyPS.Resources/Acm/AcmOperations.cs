using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Acm;

/// <summary>Operations of Certificate Manager.</summary>
internal static class AcmOperations
{
    public static readonly Operation DescribeCertificate = Operation.Of("acm");
    public static readonly Operation ListCertificates = Operation.Of("acm");
}
