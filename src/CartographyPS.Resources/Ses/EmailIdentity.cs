using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ses;

/// <summary>SES identities: the domains and addresses that mail is sent from.</summary>
internal sealed class EmailIdentity : ResourceType
{
    public EmailIdentity()
        : base("ses", Placement.Regional, "SES identities: the domains and addresses that mail is sent from.")
    {
        var listed = Call(SesOperations.ListEmailIdentities).Each("EmailIdentities");
        var identities = listed
            .Call(SesOperations.GetEmailIdentity, ("EmailIdentity", listed["IdentityName"]))
            .Gone("NotFoundException");
        Value arn = listed.Format("arn:{partition}:ses:{region}:{account}:identity/{IdentityName}");

        Node(SesLabels.AWSSESEmailIdentity, identities)
            .Id(arn)
            .Property("arn", arn)
            .Property("identity", listed["IdentityName"])
            .Property("identity_type", listed["IdentityType"])
            .Property("sending_enabled", listed["SendingEnabled"])
            .Property("verification_status", Value.FirstOf("VerificationStatus", listed["VerificationStatus"]))
            .Property("dkim_signing_enabled", "DkimAttributes.SigningEnabled", Flags.OrFalse)
            .Property("dkim_status", "DkimAttributes.Status")
            .Property("region", Region)
            .OwnedByAccount();
    }
}
