using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Efs;

/// <summary>Labels of Elastic File System.</summary>
internal static class EfsLabels
{
    public static readonly Label AWSEfsFileSystem = Label.Of(["EfsFileSystem"], new Ontology("FileStorage")
        .Field("name", "name")
        .Field("location", "region")
        .Field("encrypted", "encrypted"));

    public static readonly Label AWSEfsMountTarget = Label.Of(["EfsMountTarget"]);
    public static readonly Label AWSEfsAccessPoint = Label.Of(["EfsAccessPoint"]);
}
