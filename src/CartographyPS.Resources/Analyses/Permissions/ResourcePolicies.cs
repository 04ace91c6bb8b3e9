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

    private static readonly HashSet<string> Labels = new(
        new[]
        {
            EcrLabels.AWSECRRepository, KmsLabels.AWSKMSKey, LambdaLabels.AWSLambda, S3Labels.AWSS3Bucket, SecretsManagerLabels.AWSSecretsManagerSecret,
            SnsLabels.AWSSNSTopic, SqsLabels.AWSSQSQueue,
        }.Select(label => label.Name), StringComparer.Ordinal);

    /// <summary>Returns true when the graph keeps the policies of nodes with a primary label.</summary>
    public static bool AreOf(string label) => Labels.Contains(label);

    /// <summary>Returns the text of the policy of a resource that may have one: an empty one when it has none, null when that was not read.</summary>
    public static string? TextOf(NodeRow resource)
    {
        // The call that finds a queue returns its policy, too, if it has one.
        return resource.Text(Property) ?? (resource.Label == SqsLabels.AWSSQSQueue.Name ? string.Empty : null);
    }
}
