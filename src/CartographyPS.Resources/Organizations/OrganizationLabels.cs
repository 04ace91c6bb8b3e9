using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Organizations;

/// <summary>Labels of Organizations. The accounts are in <see cref="Accounts.AccountLabels"/>.</summary>
internal static class OrganizationLabels
{
    public static readonly Label AWSOrganization = Label.Of([], new Ontology("Tenant").Field("name", "id"));
    public static readonly Label AWSOrganizationRoot = Label.Of();
    public static readonly Label AWSOrganizationalUnit = Label.Of();
    public static readonly Label AWSOrganizationPolicy = Label.Of();
}
