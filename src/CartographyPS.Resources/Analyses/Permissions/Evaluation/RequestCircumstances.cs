using CartographyPS.Iam.Requests;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>What is taken for granted of requests.</summary>
internal static class RequestCircumstances
{
    /// <summary>A request over TLS. AWS's tools use it unless told otherwise: whoever asks has the choice.</summary>
    public static RequestContext OverTls { get; } = RequestContext.Unknown.With("aws:SecureTransport", "true");

    /// <summary>Returns who makes requests; null for a group and whatever else makes none.</summary>
    public static AccessPrincipal? PrincipalOf(string arn)
    {
        try
        {
            return AccessPrincipal.Of(arn);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
