using System.Text.Json;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;
using CsCheck;

namespace CartographyPS.Engine.Tests.Aws.Client;

/// <summary>Lists that a server would have go on for ever.</summary>
public sealed class PageTrailTests
{
    private static readonly OperationModel ListClusters = ApiModels.Operation("ecs", "ListClusters");
    private static readonly AwsClientOptions Options = new() { MaxPages = 40, MaxPagesWithoutItems = 5 };

    [Fact]
    public void A_list_ends_at_the_first_token_that_it_has_had_before() =>
        Gen.Int[0, 8].Array[1, 39].Sample(tokens =>
        {
            int repeated = Array.FindIndex(Enumerable.Range(0, tokens.Length).ToArray(), i => Array.IndexOf(tokens, tokens[i]) < i);

            var (pages, code) = Follow(tokens.Select((token, i) => Page("t" + token, "item" + i)));

            Assert.Equal(repeated < 0 ? (tokens.Length, null) : (repeated, "RepeatedPage"), (pages, code));
        });

    [Fact]
    public void A_list_ends_after_so_many_pages_in_a_row_that_bring_nothing_new() =>
        Gen.Int[-1, 12].Array[1, 39].Sample(items =>
        {
            // -1 is an empty page; any other, a page whose items may have come before.
            int idle = 0, ends = -1;
            var seen = new HashSet<int>();
            for (int i = 0; i < items.Length && ends < 0; i++)
            {
                idle = items[i] >= 0 && seen.Add(items[i]) ? 0 : idle + 1;
                if (idle == Options.MaxPagesWithoutItems) ends = i;
            }

            var (pages, code) = Follow(items.Select((item, i) => item < 0 ? Page("t" + i) : Page("t" + i, "first" + item, "last" + item)));

            Assert.Equal(ends < 0 ? (items.Length, null) : (ends, "PagesWithoutItems"), (pages, code));
        });

    [Fact]
    public void A_list_that_always_brings_something_new_ends_at_last() =>
        Assert.Equal((39, "TooManyPages"), Follow(Enumerable.Range(0, 100).Select(i => Page("t" + i, "item" + i))));

    [Fact]
    public void Pages_that_differ_in_any_of_their_lists_bring_something_new()
    {
        var operation = ApiModels.Operation("iam", "GetAccountAuthorizationDetails");

        var (pages, code) = Follow(
            Enumerable.Range(0, 20).Select(i => ($$"""{"UserDetailList":[],"RoleDetailList":[{"RoleName":"same"}],"Policies":[{"PolicyName":"p{{i}}"}]}""", "t" + i)), operation);

        Assert.Equal((20, null), (pages, code));
    }

    [Fact]
    public void A_token_of_several_parts_repeats_when_all_parts_do()
    {
        var operation = ApiModels.Operation("route53", "ListResourceRecordSets");
        var trail = new PageTrail(operation, "us-east-1", Options);
        trail.Follow(Json("""{"ResourceRecordSets":[{"Name":"a"}]}"""), new Dictionary<string, object?> { ["StartRecordName"] = "a", ["StartRecordType"] = "A" });
        trail.Follow(Json("""{"ResourceRecordSets":[{"Name":"b"}]}"""), new Dictionary<string, object?> { ["StartRecordName"] = "a", ["StartRecordType"] = "AAAA" });

        var error = Assert.Throws<AwsServiceException>(() => trail.Follow(
            Json("""{"ResourceRecordSets":[{"Name":"c"}]}"""), new Dictionary<string, object?> { ["StartRecordType"] = "A", ["StartRecordName"] = "a" }));

        Assert.Equal(("RepeatedPage", AwsErrorKind.Transient, "us-east-1"), (error.Code, error.Kind, error.Region));
        Assert.Contains("route53.ListResourceRecordSets", error.Message, StringComparison.Ordinal);
    }

    private static (int Pages, string? Code) Follow(IEnumerable<(string Page, string Token)> pages, OperationModel? operation = null)
    {
        var trail = new PageTrail(operation ?? ListClusters, "us-east-1", Options);
        int count = 0;
        foreach (var (page, token) in pages)
        {
            try
            {
                trail.Follow(Json(page), new Dictionary<string, object?> { ["nextToken"] = token });
            }
            catch (AwsServiceException error)
            {
                return (count, error.Code);
            }
            count++;
        }
        return (count, null);
    }

    private static (string Page, string Token) Page(string token, params string[] items) =>
        (new JsonObject { ["clusterArns"] = new JsonArray([.. items.Select(item => JsonValue.Create(item))]), ["nextToken"] = token }.ToJsonString(), token);

    private static JsonElement Json(string text) => JsonElement.Parse(text);
}
