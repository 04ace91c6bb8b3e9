using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Accounts;

/// <summary>The account that is read. It needs no call of its own: GetCallerIdentity has proven it before any scope is read.</summary>
internal sealed class Account : ResourceType
{
    /// <summary>The identifier; no one asks for this type, every run reads it.</summary>
    public const string AccountIdentifier = "account";

    public Account()
        : base(AccountIdentifier, Placement.Global, "The account itself.") =>
        Node(AccountLabels.AWSAccount, Context)
            .Id(Value.Account)
            .Property("name", Value.AccountName)
            .Property("inscope", Value.Constant(true));
}
