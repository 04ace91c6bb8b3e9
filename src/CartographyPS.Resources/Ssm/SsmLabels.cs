using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ssm;

/// <summary>Labels of Systems Manager.</summary>
internal static class SsmLabels
{
    /// <summary>The label that all parameters share, an account's own and those that AWS publishes.</summary>
    private const string SSMParameter = nameof(SSMParameter);

    public static readonly Label AWSSSMInstanceInformation = Label.Of(["SSMInstanceInformation"]);
    public static readonly Label AWSSSMInstancePatch = Label.Of(["SSMInstancePatch"]);
    public static readonly Label AWSPublicSSMParameter = Label.Of(["PublicSSMParameter", SSMParameter]);

    /// <summary>Parameters of an account; only those that are encrypted are secrets.</summary>
    public static readonly Label AWSSSMParameter = Label.Of([SSMParameter], new Ontology("Secret").OfSome()
        .Field("name", "name")
        .Field("updated_at", "lastmodifieddate"));
}
