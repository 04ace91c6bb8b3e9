using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Inspector;

/// <summary>Labels of Inspector.</summary>
internal static class InspectorLabels
{
    /// <summary>The label of findings that are vulnerabilities of packages.</summary>
    public const string Cve = "CVE";

    /// <summary>The label of findings that are open ways in.</summary>
    public const string SecurityIssue = nameof(SecurityIssue);

    public static readonly Label AWSInspectorFinding = Label.Of(["Risk"], new Ontology(Cve)
        .Field("cve_id", "cve_id")
        .Field("description", "description")
        .Field("references", "referenceurls")
        .Field("base_score", "cvssscore")
        .Field("base_severity", "severity", Mapping.Of(
            ("NONE", "info"), ("INFORMATIONAL", "info"), ("LOW", "low"), ("MEDIUM", "medium"), ("HIGH", "high"), ("CRITICAL", "critical")))
        .OfSome());

    public static readonly Label AWSInspectorPackage = Label.Of();
}
