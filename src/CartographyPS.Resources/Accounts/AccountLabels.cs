using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Organizations;

namespace CartographyPS.Resources.Accounts;

/// <summary>Labels of accounts.</summary>
internal static class AccountLabels
{
    public static readonly Label AWSAccount = Label.Of([], new Ontology("Tenant")
        .Field("name", "name")
        .Field("status", "state", AccountStates.Shared));
}
