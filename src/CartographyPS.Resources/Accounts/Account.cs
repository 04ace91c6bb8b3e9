using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.Accounts;

/// <summary>The account that is read. It needs no call of its own: GetCallerIdentity has proven it before any scope is read.</summary>
internal sealed class Account : ResourceType
{
    /// <summary>The identifier; no one asks for this type, every run reads it.</summary>
    public const string AccountIdentifier = "account";

    public Account()
        : base(AccountIdentifier, Placement.Global, "The account itself.")
    {
        var rootPrincipal = Value.Format("arn:{partition}:iam::{account}:root");

        // The profile's name stands in until the organization, which owns the label, tells the account's own.
        Mention(AccountLabels.AWSAccount, Context)
            .Id(Value.Account)
            .Property("name", Value.AccountName)
            .Property("inscope", Value.Constant(true));
        Node(IamLabels.AWSRootPrincipal, Context)
            .Id(rootPrincipal)
            .Property("arn", rootPrincipal)
            .OwnedByAccount();
    }
}
