using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Accounts;

/// <summary>Labels of accounts.</summary>
internal static class AccountLabels
{
    public static readonly Label AWSAccount = Label.Of([], new Ontology("Tenant").Field("name", "name"));
}
