using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Reading;
using CartographyPS.Engine.Tests.Ledger;

namespace CartographyPS.Engine.Tests.Sync;

/// <summary>Calls that are made once for each item, from the reader to the ledger.</summary>
public sealed class OnceTests : IDisposable
{
    private static readonly Label Version = new("Version", []);
    private static readonly Label Rule = new("Rule", []);

    private readonly TestLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public async Task A_known_response_is_kept_without_a_call()
    {
        await ReadAsync(Answers("a", "b"));
        var nodes = _ledger.Nodes();
        _ledger.NextRun();

        var aws = new ScriptedAws().Answer("List()", Listed("a", "b"));
        var commit = await ReadAsync(aws);

        Assert.Equal(["List()"], aws.Calls);
        Assert.Equal(nodes, _ledger.Nodes());
        Assert.Equal((ScopeStatus.Complete, 4, 0), (commit.Status, commit.Nodes, commit.RowsWritten));
        Assert.Equal(["List()"], await CallsAsync("a", "b"));
    }

    [Fact]
    public async Task An_item_no_longer_listed_is_removed_and_read_again_when_it_returns()
    {
        await ReadAsync(Answers("a", "b"));

        Assert.Equal(["List()"], await CallsAsync("a"));
        Assert.Equal(["Rule a-rule", "Version a"], Names());
        Assert.Equal(["Get(b)", "List()", "Rules(b)"], await CallsAsync("a", "b"));
        Assert.Equal(["Rule a-rule", "Rule b-rule", "Version a", "Version b"], Names());
    }

    [Fact]
    public async Task Another_definition_reads_again_and_leaves_nothing_of_the_first()
    {
        await ReadAsync(Answers("a"));
        var aws = Answers("a");

        await ReadAsync(aws, Define("renamed"));

        Assert.Equal(3, aws.Calls.Count);
        Assert.Contains("Rule a-rule [Rule] {\"id\":\"a-rule\",\"renamed\":\"1\"}", _ledger.Nodes());
        Assert.Equal(["List()"], await CallsAsync(Define("renamed"), "a"));
    }

    [Fact]
    public async Task Another_request_is_read_again()
    {
        await ReadAsync(Answers("a"));

        var aws = new ScriptedAws().Answer("List()", """{"Items":[{"Id":"a","Kind":"other"}]}""").Answer("Get(a,other)", """{"Name":"A"}""").Answer("Rules(a)", "{}");
        await ReadAsync(aws);

        Assert.Equal(["Version a"], Names());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_item_read_in_part_is_read_again(bool odd)
    {
        var aws = new ScriptedAws().Answer("List()", Listed("a")).Answer("Get(a)", """{"Name":"A"}""");
        if (odd) aws.Answer("Rules(a)", """{"Rules":[{"Id":"a-rule","Size":"large"}]}""");
        else aws.Fail("Rules(a)", AwsErrorKind.Throttled, "Throttling");
        Assert.Equal(ScopeStatus.Partial, (await ReadAsync(aws)).Status);

        Assert.Equal(["Get(a)", "List()", "Rules(a)"], await CallsAsync("a"));
        Assert.Equal(["Rule a-rule", "Version a"], Names());
        Assert.Equal(["List()"], await CallsAsync("a"));
    }

    [Fact]
    public async Task Known_data_is_kept_when_the_list_fails()
    {
        await ReadAsync(Answers("a"));
        var aws = new ScriptedAws().Answer("List()", """{"Items":[{"Id":"a"},{"Kind":"nameless"}]}""");

        Assert.Equal(ScopeStatus.Partial, (await ReadAsync(aws)).Status);
        Assert.Equal(["Rule a-rule", "Version a"], Names());
        Assert.Equal(["List()"], await CallsAsync("a"));
    }

    [Fact]
    public async Task A_gone_or_absent_item_is_read_again()
    {
        await ReadAsync(new ScriptedAws().Answer("List()", Listed("a", "b")).Fail("Get(a)", AwsErrorKind.Other, "NotThere").Fail("Get(b)", AwsErrorKind.Other, "HasNone"));

        Assert.Equal(["Get(a)", "Get(b)", "List()", "Rules(a)", "Rules(b)"], await CallsAsync("a", "b"));
    }

    [Fact]
    public async Task An_item_listed_as_failed_is_read_again()
    {
        var aws = new ScriptedAws().Answer("List()", Listed("a")).Answer("Get(a)", """{"Failed":[{"Id":"a","Why":"GONE"}]}""").Answer("Rules(a)", "{}");
        Assert.Equal(ScopeStatus.Complete, (await ReadAsync(aws)).Status);

        Assert.Equal(["Get(a)", "List()", "Rules(a)"], await CallsAsync("a"));
    }

    [Fact]
    public async Task What_had_gone_below_it_makes_it_incomplete()
    {
        await ReadAsync(new ScriptedAws().Answer("List()", Listed("a")).Answer("Get(a)", "{}").Fail("Rules(a)", AwsErrorKind.Other, "NotThere"));

        Assert.Equal(["Get(a)", "List()", "Rules(a)"], await CallsAsync("a"));
    }

    [Fact]
    public async Task A_run_that_was_killed_before_the_commit_reads_again()
    {
        using (var writer = _ledger.Ledger.OpenScope(_ledger.Run, TestLedger.Vpcs)) await ReadAsync(Answers("a"), Define("size"), writer);
        _ledger.Restart();

        Assert.Equal(["Get(a)", "List()", "Rules(a)"], await CallsAsync("a"));
        _ledger.Restart();
        Assert.Equal(["List()"], await CallsAsync("a"));
    }

    private static Action<ScriptedType> Define(string property) => type =>
    {
        var items = type.Call("List").Each("Items");
        var version = items.Call(ScriptedType.Op("Get"), ("Id", items["Id"]), ("Kind", items["Kind"])).Once()
            .Gone("NotThere").KnownAbsent("HasNone").Failures("Failed", "Id", "Why", "GONE");
        type.Node(Version, version).Id(items["Id"]).Property("name", "Name");
        type.Node(Rule, version.Call(ScriptedType.Op("Rules"), ("Id", items["Id"])).Gone("NotThere").Each("Rules")).Id("Id").Property(property, "Size", Number);
    };

    private static object? Number(System.Text.Json.JsonElement value) => int.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ScriptedAws Answers(params string[] ids)
    {
        var aws = new ScriptedAws().Answer("List()", Listed(ids));
        foreach (string id in ids)
        {
            aws.Answer($"Get({id})", $$"""{"Name":"{{id.ToUpperInvariant()}}"}""").Answer($"Rules({id})", $$"""{"Rules":[{"Id":"{{id}}-rule","Size":"1"}]}""");
        }
        return aws;
    }

    private static string Listed(params string[] ids) => $$"""{"Items":[{{string.Join(",", ids.Select(id => $$"""{"Id":"{{id}}"}"""))}}]}""";

    private string[] Names() => [.. _ledger.Nodes().Select(node => node[..node.IndexOf(" [", StringComparison.Ordinal)])];

    private Task<string[]> CallsAsync(params string[] ids) => CallsAsync(Define("size"), ids);

    private async Task<string[]> CallsAsync(Action<ScriptedType> define, params string[] ids)
    {
        var aws = Answers(ids);
        await ReadAsync(aws, define);
        return [.. aws.Calls.Order(StringComparer.Ordinal)];
    }

    private async Task<ScopeCommit> ReadAsync(ScriptedAws aws, Action<ScriptedType>? define = null)
    {
        using var writer = _ledger.Ledger.OpenScope(_ledger.Run, TestLedger.Vpcs);
        var reading = await ReadAsync(aws, define ?? Define("size"), writer);
        return writer.Commit(reading.Status, DeleteFuse.Off, reading.Message);
    }

    private static async Task<ScopeReading> ReadAsync(ScriptedAws aws, Action<ScriptedType> define, IScopeWriter writer)
    {
        using var scheduler = new WorkScheduler();
        using var reader = new ScopeReader(
            new ScriptedType(define), new ScopeContext("111122223333", "prod", "r1", "aws"), aws, writer, ReaderLimits.Default, scheduler);
        return await reader.ReadAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
    }
}
