using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;

namespace CartographyPS.Resources.Inspector;

/// <content>What a finding says of vulnerable packages. Accounts in which one package was found share its node.</content>
internal sealed partial class Finding
{
    private void Vulnerability(Source details, Value finding, Value account)
    {
        Node(InspectorLabels.AWSInspectorFinding, details)
            .Id(finding)
            .Property("vulnerabilityid", "vulnerabilityId")
            .Property("cve_id", "vulnerabilityId")
            .Property("referenceurls", "referenceUrls")
            .Property("relatedvulnerabilities", "relatedVulnerabilities")
            .Property("vendorcvssscores", "cvss[].baseScore")
            .Property("vendorcvssvectors", "cvss[].scoringVector")
            .Property("source", "source")
            .Property("sourceurl", "sourceUrl")
            .Property("vendorseverity", "vendorSeverity")
            .DateTime("vendorcreatedat", "vendorCreatedAt")
            .DateTime("vendorupdatedat", "vendorUpdatedAt")
            .Property("vulnerablepackageids", "vulnerablePackages", Packages.Ids);

        var packages = details.Each("vulnerablePackages");
        var id = packages["."].As(Packages.Id);

        Node(InspectorLabels.AWSInspectorPackage, packages)
            .Id(id)
            .Property("name", "name")
            .Property("version", "version")
            .Property("release", "release")
            .Property("arch", "arch")
            .Property("epoch", "epoch")
            .Property("manager", "packageManager")
            .From("RESOURCE", AccountLabels.AWSAccount, account);

        Edge("HAS", packages)
            .From(InspectorLabels.AWSInspectorFinding, "id", finding)
            .To(InspectorLabels.AWSInspectorPackage, "id", id)
            .Property("filepath", "filePath")
            .Property("fixedinversion", "fixedInVersion")
            .Property("remediation", "remediation")
            .Property("sourcelayerhash", "sourceLayerHash")
            .Property("sourcelambdalayerarn", "sourceLambdaLayerArn")
            .WithinSubResource(AccountLabels.AWSAccount, account);
    }
}
