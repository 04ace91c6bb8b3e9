using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Tests.Definitions;

/// <summary>All definitions, each by itself: against the API models and against what the others state.</summary>
public class DefinitionTests
{
    // Error codes that name a thing, by the API references.
    private static readonly string[] Things =
    [
        "404", "AWS.SimpleQueueService.NonExistentQueue", "ClusterNotFoundException", "DBSnapshotNotFound", "FileSystemNotFound",
        "InvalidLaunchTemplateId.NotFound", "InvalidRouteTableID.NotFound", "InvalidSnapshot.NotFound", "LoadBalancerNotFound",
        "LayersNotFoundException", "NoSuchBucket", "NoSuchEntity", "NoSuchHostedZone", "NotFound", "NotFoundException", "QueueDoesNotExist",
        "RepositoryNotFoundException", "ResourceNotFound", "ResourceNotFoundException", "TargetGroupNotFound", "TrailNotFoundException",
        "AWSOrganizationsNotInUseException", "ParentNotFoundException", "PolicyNotFoundException",
    ];

    // Error codes that name something of a thing.
    private static readonly string[] Settings =
    [
        "NoSuchBucketPolicy", "NoSuchPublicAccessBlockConfiguration", "OwnershipControlsNotFoundError", "RepositoryPolicyNotFoundException",
        "ServerSideEncryptionConfigurationNotFoundError",
    ];

    // One code for both (securityhub:DescribeHub): nothing may follow from it.
    private static readonly string[] Either = ["ResourceNotFoundException"];

    private static readonly IReadOnlyList<ResourceType> All = [.. AwsResourceTypes.Catalog.Types, .. AwsResourceTypes.Catalog.Always];

    private static readonly GraphCheck Graph = new(All, AwaitedLabels.All);

    public static TheoryData<string> Identifiers => [.. AwsResourceTypes.Catalog.Types.Select(type => type.Identifier).Distinct()];

    [Theory]
    [MemberData(nameof(Identifiers))]
    public void Calls_gives_and_reads_what_the_API_has(string identifier) => None(Of(identifier).SelectMany(ModelCheck.Mistakes));

    [Theory]
    [MemberData(nameof(Identifiers))]
    public void Leads_to_labels_and_properties_that_there_are(string identifier) => None(Of(identifier).SelectMany(Graph.Mistakes));

    [Fact]
    public void Labels_are_awaited_until_a_type_declares_them() => None(Graph.AwaitedInVain());

    /// <summary>
    /// What is not there is either the item that a call is made for or something of an item that is there. Taken for the other, a bucket
    /// that was deleted in the midst of a run would be one without encryption.
    /// </summary>
    [Theory]
    [MemberData(nameof(Identifiers))]
    public void Tells_an_item_that_has_gone_from_one_that_has_nothing_of_the_kind(string identifier)
    {
        foreach (var call in Of(identifier).SelectMany(type => type.AllCalls))
        {
            Assert.All(call.Absence.Gone, sign => Assert.True(sign.Saying is not null || Things.Contains(sign.Code), $"{call}: {sign}"));
            Assert.All(call.Absence.None, sign => Assert.True(
                sign.Saying is not null || Settings.Contains(sign.Code) || (Either.Contains(sign.Code) && !call.Absence.NoneIsEmptyRow), $"{call}: {sign}"));
        }
    }

    private static IEnumerable<ResourceType> Of(string identifier) => All.Where(type => type.Identifier == identifier);

    // The whole message: a collection's would be cut.
    private static void None(IEnumerable<string> mistakes)
    {
        string text = string.Join("\n", mistakes);
        Assert.True(text.Length == 0, text);
    }
}
