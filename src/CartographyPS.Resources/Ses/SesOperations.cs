using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Ses;

/// <summary>Operations of Simple Email Service.</summary>
internal static class SesOperations
{
    public static readonly Operation GetEmailIdentity = Operation.Of("sesv2");
    public static readonly Operation ListEmailIdentities = Operation.Of("sesv2");
}
