using System.Text.RegularExpressions;
using CartographyPS.Conformance.Golden;
using CartographyPS.Conformance.Server;

namespace CartographyPS.Conformance.Rewritten;

/// <summary>Estate <c>a</c>, moved to AWS's China or GovCloud, makes the same graph there: no ARN names another partition.</summary>
public sealed partial class OtherPartitionTests(SyncedEstate estate) : IClassFixture<SyncedEstate>, IDisposable
{
    private static readonly string[] Regions = ["us-east-1", "eu-west-1", "ap-southeast-2"];

    // Which of several values stands goes by the names, and so does the direction of a relation that has none: both regions of a peering list the
    // attachment, and the greatest name stands; of two key pairs that are the same key, the edge starts at the one whose ARN comes first.
    private static readonly string[] ByName = ["AWSTransitGatewayAttachment.region", "(AWSEC2KeyPair)-[MATCHING_FINGERPRINT]->(AWSEC2KeyPair)"];

    private readonly string _folder = Directory.CreateTempSubdirectory("moved-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SharedTheory]
    [InlineData("aws-cn", "cn-north-1", "cn-northwest-1", "cn-east-9")]
    [InlineData("aws-us-gov", "us-gov-west-1", "us-gov-east-1", "us-gov-north-9")]
    public async Task Makes_the_same_graph(string partition, params string[] regions)
    {
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        string Moved(string text) => digests.Aggregate(
            Regions.Zip(regions).Aggregate(
                WithRegion(text.Replace("arn:aws:", $"arn:{partition}:", StringComparison.Ordinal), regions[0]),
                (moved, region) => moved.Replace(region.First, region.Second, StringComparison.OrdinalIgnoreCase)),
            (moved, digest) => moved.Replace(digest.Key, digest.Value, StringComparison.Ordinal));

        string target = Path.Combine(_folder, "estate");
        EstateBlobs.Write(target, Moved, Moved, digests.Add);
        foreach (string file in Directory.EnumerateFiles(SimAws.Estate, "*", SearchOption.AllDirectories).Where(file => !EstateBlobs.Is(file)))
        {
            string copy = Path.Combine(target, Moved(Path.GetRelativePath(SimAws.Estate, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (file.EndsWith(".json", StringComparison.Ordinal)) File.WriteAllText(copy, Moved(File.ReadAllText(file)));
            else File.Copy(file, copy);
        }
        string expected = Path.Combine(_folder, "expected.jsonl");
        File.WriteAllText(expected, Moved(File.ReadAllText(estate.Graph)));

        // The server takes buckets without a location constraint for buckets of us-east-1, and would redirect us there.
        await using var aws = await SimAwsProcess.StartAsync(target, "--s3-redirect", "off");
        using var sync = new EstateSync(aws.Endpoint, target);
        sync.Run(GoldenGraph.Identifiers);

        var comparison = await GraphDiff.CompareAsync(expected, sync.Export());
        Assert.DoesNotContain(comparison.Differences, difference => !ByName.Contains(difference.Subject));
    }

    // The path of an Identity Center role names the region of its instance, but for us-east-1.
    private static string WithRegion(string text, string region) => RolePath().Replace(text, path => path.Value + region + "/");

    [GeneratedRegex("aws-reserved/sso\\.amazonaws\\.com/(?=AWSReservedSSO)|(?<=\"[Pp]ath\": ?\")/aws-reserved/sso\\.amazonaws\\.com/(?=\")")]
    private static partial Regex RolePath();
}
