using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Ecr;
using CartographyPS.Resources.Kms;
using CartographyPS.Resources.Lambda;
using CartographyPS.Resources.S3;
using CartographyPS.Resources.SecretsManager;
using CartographyPS.Resources.Sns;
using CartographyPS.Resources.Sqs;

namespace CartographyPS.Resources.Analyses.Permissions;

/// <summary>The policies of resources, as the graph has them.</summary>
internal static class ResourcePolicies
{
    /// <summary>The property with the policy's text: an empty one where the resource has none, absent where that was not read.</summary>
    public const string Property = "policy";

    // The ARNs of buckets leave it out.
    private const string Region = "region";

    private static readonly HashSet<string> Labels = new(
        new[]
        {
            EcrLabels.AWSECRRepository, KmsLabels.AWSKMSKey, LambdaLabels.AWSLambda, S3Labels.AWSS3Bucket, SecretsManagerLabels.AWSSecretsManagerSecret,
            SnsLabels.AWSSNSTopic, SqsLabels.AWSSQSQueue,
        }.Select(label => label.Name), StringComparer.Ordinal);

    /// <summary>Returns the properties, besides the ARN, that decide what the policies of nodes with some primary labels say.</summary>
    public static string[] PropertiesOf(IReadOnlyCollection<string> labels)
    {
        if (labels.Any(IsBucket)) return [Property, Region];
        return labels.Any(AreOf) ? [Property] : [];
    }

    /// <summary>Returns true when the graph keeps the policies of nodes with a primary label.</summary>
    public static bool AreOf(string label) => Labels.Contains(label);

    /// <summary>Returns the text of the policy of a resource that may have one: an empty one when it has none, null when that was not read.</summary>
    public static string? TextOf(NodeRow resource)
    {
        // The call that finds a queue returns its policy, too, if it has one.
        return resource.Text(Property) ?? (resource.Label == SqsLabels.AWSSQSQueue.Name ? string.Empty : null);
    }

    /// <summary>Returns the region of a resource that may have a policy, where its ARN leaves it out; else null.</summary>
    public static string? RegionOf(NodeRow resource) => IsBucket(resource.Label) ? resource.Text(Region) : null;

    private static bool IsBucket(string label) => label == S3Labels.AWSS3Bucket.Name;
}
