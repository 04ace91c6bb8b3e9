using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.S3;

/// <summary>Labels of Simple Storage Service.</summary>
internal static class S3Labels
{
    public static readonly Label AWSS3Bucket = Label.Of(["S3Bucket"], new Ontology("ObjectStorage")
        .Field("name", "name")
        .Field("location", "region")
        .Field("encrypted", "default_encryption")
        .Field("versioning", "versioning_status", Mapping.IsOneOf("Enabled"))
        .Field("public", "anonymous_access"));

    public static readonly Label AWSS3AccountPublicAccessBlock = Label.Of(["S3AccountPublicAccessBlock"]);
    public static readonly Label AWSS3Acl = Label.Of(["S3Acl"]);
    public static readonly Label AWSS3PolicyStatement = Label.Of(["S3PolicyStatement"]);
}
