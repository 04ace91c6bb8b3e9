using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Reading;

namespace CartographyPS.Engine.Tests.Sync.Reading;

/// <summary>A first call that is made once for each value that a setting lists.</summary>
public class ForEachOfTests
{
    private static readonly Label Thing = new("Thing", []);

    private readonly ScriptedAws _aws = new();
    private readonly CollectingWriter _writer = new();

    [Theory]
    [InlineData("/a", "/b")]
    [InlineData("/a", "/b", "/a")]
    public async Task A_call_is_made_once_for_each_value(params string[] prefixes)
    {
        _aws.Answer("List(/a)", """{"Things":[{"Id":"1"}]}""", """{"Things":[{"Id":"2"}]}""").Answer("List(/b)", """{"Things":[{"Id":"3"}]}""");

        var reading = await ReadAsync(prefixes);

        Assert.Equal(ScopeStatus.Complete, reading.Status);
        Assert.Equal(["1", "2", "3"], _writer.Nodes.Select(node => node.Id).Order());
        Assert.Equal(["List(/a)", "List(/b)"], _aws.Calls.Order());
    }

    [Fact]
    public async Task One_text_is_one_value()
    {
        _aws.Answer("List(/a)", "{}");

        Assert.Equal(ScopeStatus.Complete, (await ReadAsync("/a")).Status);
    }

    [Fact]
    public async Task One_that_fails_keeps_its_own_part_and_is_named()
    {
        _aws.Answer("List(/a)", """{"Things":[{"Id":"1"}]}""").Fail("List(/b)", AwsErrorKind.Denied, "AccessDenied");

        var reading = await ReadAsync(new[] { "/a", "/b" });

        Assert.Equal(ScopeStatus.Partial, reading.Status);
        Assert.True(reading.IsRefused);
        Assert.Equal(["test.List(/b)"], _writer.KeptTexts);
        Assert.Contains("test.List of /b: AccessDenied", reading.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_all_calls_are_denied_so_is_the_scope()
    {
        _aws.Fail("List(/a)", AwsErrorKind.Denied, "AccessDenied").Fail("List(/b)", AwsErrorKind.Denied, "AccessDenied");

        Assert.Equal(ScopeStatus.Denied, (await ReadAsync(new[] { "/a", "/b" })).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void An_empty_setting_was_not_given(string? text)
    {
        var type = Type();
        var settings = new RunSettings(new Dictionary<string, object> { ["Prefix"] = text is null ? Array.Empty<string>() : text }, DateTimeOffset.UtcNow);

        Assert.Equal(["Prefix"], settings.Missing(type));
    }

    private static ScriptedType Type() =>
        new(type => type.Node(Thing, type.Call("List", ("Path", Value.Setting("Prefix"))).ForEachOf("Path").Each("Things")).Id("Id"));

    private async Task<ScopeReading> ReadAsync(object prefixes)
    {
        using var scheduler = new WorkScheduler();
        var context = new ScopeContext("111122223333", "prod", "r1", "aws")
        {
            Settings = new RunSettings(new Dictionary<string, object> { ["Prefix"] = prefixes }, DateTimeOffset.UtcNow),
        };
        using var reader = new ScopeReader(Type(), context, _aws, _writer, ReaderLimits.Default, scheduler);
        return await reader.ReadAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
    }
}
