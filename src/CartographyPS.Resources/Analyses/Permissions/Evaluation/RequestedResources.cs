using CartographyPS.Iam.Requests;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>The resources that requests with a permission name, for a node of the graph.</summary>
internal static class RequestedResources
{
    // Actions on objects whose names do not say so.
    private static readonly string[] OnObjects = ["s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"];

    /// <summary>Returns the resources: those of actions on objects are all objects of the bucket.</summary>
    public static IEnumerable<RequestedResource> Of(string permission, PermissionTarget target)
    {
        if (!target.IsBucket) return [RequestedResource.Of(target.Arn)];

        var objects = RequestedResource.AllBelow(target.Arn + "/");
        if (permission.IndexOfAny(['*', '?']) >= 0) return [RequestedResource.Of(target.Arn), objects];
        return IsOnObjects(permission) ? [objects] : [RequestedResource.Of(target.Arn)];
    }

    private static bool IsOnObjects(string permission) =>
        (Has(permission, "Object") && !Has(permission, "Bucket")) || OnObjects.Contains(permission, StringComparer.OrdinalIgnoreCase);

    private static bool Has(string permission, string word) => permission.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
