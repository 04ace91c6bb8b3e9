using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Reading;

namespace CartographyPS.Engine.Tests.Sync.Reading;

public class ScopeReaderTests
{
    private static readonly Label Thing = new("Thing", ["OldThing"]);
    private static readonly Label Part = new("Part", []);

    private readonly ScriptedAws _aws = new();
    private readonly CollectingWriter _writer = new();
    private readonly List<TimeSpan> _delays = [];

    [Fact]
    public async Task Pages_state_nodes_with_properties_labels_and_edges()
    {
        _aws.Answer("List()", """{"Things":[{"Id":"a","Size":3,"Tags":["x",null,"y"],"Owner":{"Name":"o"}}]}""", """{"Things":[{"Id":"b","Size":null}]}""");

        var reading = await ReadAsync(type => type.Node(Thing, type.Call("List").Each("Things"))
            .Id("Id").Property("size", "Size").Property("tags", "Tags").Property("owner", "Owner.Name").Property("region", Value.Region)
            .To("HAS", Part, "Tags").OwnedByAccount());

        Assert.Equal(ScopeStatus.Complete, reading.Status);
        Assert.Equal(
            ["Thing a {\"id\":\"a\",\"owner\":\"o\",\"region\":\"r1\",\"size\":3,\"tags\":[\"x\",\"y\"]}", "Thing b {\"id\":\"b\",\"region\":\"r1\"}"],
            _writer.NodeTexts);
        Assert.Equal(
            [
                "AWSAccount.id=111122223333 -RESOURCE-> Thing.id=a", "AWSAccount.id=111122223333 -RESOURCE-> Thing.id=b",
                "Thing.id=a -HAS-> Part.id=x", "Thing.id=a -HAS-> Part.id=y",
            ],
            _writer.EdgeTexts);
        Assert.All(_writer.Nodes, node => Assert.Equal(["OldThing"], node.ExtraLabels));
    }

    [Fact]
    public async Task A_shared_call_is_made_once_and_answers_every_row_that_asks_the_same()
    {
        _aws.Answer("List()", """{"Tasks":[{"Id":"t1","Of":"d"},{"Id":"t2","Of":"d"},{"Id":"t3","Of":"e"}]}""")
            .Answer("Get(d)", """{"Kind":"k1"}""", """{"Size":7}""").Answer("Get(e)", """{"Kind":"k2"}""");

        await ReadAsync(type =>
        {
            var tasks = type.Call("List").Each("Tasks");
            foreach (string label in new[] { "Thing", "Part" })
            {
                type.Node(new Label(label, []), tasks.Call(ScriptedType.Op("Get"), ("Name", tasks["Of"])).Named(tasks["Id"]).Shared())
                    .Id(tasks["Id"]).Property("kind", "Kind").Property("size", "Size");
            }
        });

        Assert.Equal(["Get(d)", "Get(e)", "List()"], _aws.Calls.OrderBy(call => call, StringComparer.Ordinal));
        Assert.Equal(5, _writer.NodeTexts.Count(text => text.StartsWith("Thing", StringComparison.Ordinal)));
        Assert.Contains("Thing t2 {\"id\":\"t2\",\"kind\":\"k1\"}", _writer.NodeTexts);
        Assert.Contains("Part t2 {\"id\":\"t2\",\"size\":7}", _writer.NodeTexts);
        Assert.Contains("Part t3 {\"id\":\"t3\",\"kind\":\"k2\"}", _writer.NodeTexts);
    }

    [Fact]
    public async Task A_shared_call_that_fails_keeps_the_part_of_every_row_that_asked()
    {
        _aws.Answer("List()", """{"Tasks":[{"Id":"t1","Of":"d"},{"Id":"t2","Of":"d"}]}""").Fail("Get(d)", AwsErrorKind.Denied, "AccessDenied");

        var reading = await ReadAsync(type =>
        {
            var tasks = type.Call("List").Each("Tasks");
            type.Node(Thing, tasks.Call(ScriptedType.Op("Get"), ("Name", tasks["Of"])).Named(tasks["Id"]).Shared()).Id(tasks["Id"]);
        });

        Assert.Equal(ScopeStatus.Partial, reading.Status);
        Assert.Equal(["t1", "t2"], reading.Failures.Select(failure => failure.Item).OrderBy(item => item, StringComparer.Ordinal));
        Assert.Single(_aws.Calls, call => call == "Get(d)");
    }

    [Fact]
    public async Task Pages_joined_make_one_row_and_are_not_stated_when_one_of_them_fails()
    {
        _aws.Answer("List()", """{"Users":[{"Id":"u1","In":"g"}],"Groups":[],"Of":"x"}""", """{"Users":[{"Id":"u2"}],"Groups":[{"Id":"g"}],"Of":"y"}""")
            .FailAfter("Get()", """{"Users":[{"Id":"u3"}]}""", AwsErrorKind.Denied, "AccessDenied");

        var reading = await ReadAsync(type =>
        {
            type.Node(Thing, type.Call("List").AsOneRow()).Id("Of").Property("users", "Users[].Id").Property("groups", "Groups[].Id");
            type.Node(Thing, type.Call("Get").AsOneRow()).Id("Users[].Id");
        });

        Assert.Equal(["Thing x {\"groups\":[\"g\"],\"id\":\"x\",\"users\":[\"u1\",\"u2\"]}"], _writer.NodeTexts);
        Assert.Equal(ScopeStatus.Partial, reading.Status);
    }

    [Fact]
    public async Task Two_first_calls_of_one_operation_are_told_apart_by_their_names()
    {
        _aws.Answer("List(a)", """{"Id":"1"}""").Fail("List(b)", AwsErrorKind.Denied, "AccessDenied");

        var reading = await ReadAsync(type =>
        {
            foreach (string kind in new[] { "a", "b" })
            {
                type.Node(Thing, type.Call("List", ("Kind", Value.Constant(kind))).Named(Value.Constant(kind))).Id("Id");
            }
        });

        Assert.Equal(ScopeStatus.Partial, reading.Status);
        Assert.Equal("test.List(b)", Assert.Single(_writer.KeptTexts));
        Assert.Equal("test.List(a)", PartPath.Display(Assert.Single(_writer.Nodes).Part));
    }

    [Fact]
    public async Task A_job_that_failed_is_a_call_that_failed()
    {
        _aws.Answer("Start()", """{"Job":"j"}""").Answer("Get(j)", """{"State":"RUNNING"}""").Answer("Get(j)", """{"State":"FAILED"}""");

        var reading = await ReadAsync(type =>
        {
            var job = type.Call("Start");
            type.Node(Thing, job.Call(ScriptedType.Op("Get"), ("Job", job["Job"])).Until("State", "DONE").Unless("FAILED")).Id("State");
        });

        Assert.Empty(_writer.Nodes);
        Assert.Equal("JobFailed", Assert.Single(reading.Failures).Code);
    }

    [Fact]
    public async Task A_call_for_each_item_sees_the_item_above_it()
    {
        _aws.Answer("List()", """{"Names":["a","b"]}""")
            .Answer("Get(a)", """{"Detail":{"Kind":"k1"}}""").Answer("Get(b)", """{"Detail":{"Kind":"k2"}}""");

        await ReadAsync(type =>
        {
            var names = type.Call("List").Each("Names");
            type.Node(Thing, names.Call(ScriptedType.Op("Get"), ("Name", names["."])).Each("Detail")).Id(names["."]).Property("kind", "Kind");
        });

        Assert.Equal(["Thing a {\"id\":\"a\",\"kind\":\"k1\"}", "Thing b {\"id\":\"b\",\"kind\":\"k2\"}"], _writer.NodeTexts);
    }

    [Fact]
    public async Task An_item_that_fails_keeps_its_part_and_makes_the_scope_partial()
    {
        _aws.Answer("List()", """{"Names":["a","b"]}""").Fail("Get(a)", AwsErrorKind.Denied, "AccessDenied").Answer("Get(b)", "{}");

        var reading = await ReadAsync(Detailed);

        Assert.Equal(ScopeStatus.Partial, reading.Status);
        Assert.True(reading.MayCommit);
        Assert.Equal(["test.List() / test.Get(a)"], _writer.KeptTexts);
        Assert.Contains("test.Get of a: AccessDenied", reading.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Denied", nameof(ScopeStatus.Denied))]
    [InlineData("Unsupported", nameof(ScopeStatus.Unsupported))]
    [InlineData("Throttled", nameof(ScopeStatus.Failed))]
    [InlineData("Transient", nameof(ScopeStatus.Failed))]
    [InlineData("Other", nameof(ScopeStatus.Failed))]
    public async Task A_failed_first_call_prevents_the_commit(string kind, string status)
    {
        _aws.Fail("List()", Enum.Parse<AwsErrorKind>(kind), "Code");
        var reading = await ReadAsync(Detailed);
        Assert.Equal(status, reading.Status.ToString());
        Assert.False(reading.MayCommit);
    }

    [Fact]
    public async Task A_failed_later_page_prevents_the_commit()
    {
        _aws.FailAfter("List()", """{"Names":["a"]}""", AwsErrorKind.Transient, "Reset").Answer("Get(a)", "{}");
        var reading = await ReadAsync(Detailed);
        Assert.Equal(ScopeStatus.Failed, reading.Status);
        Assert.False(reading.MayCommit);
    }

    [Fact]
    public async Task One_of_several_first_calls_that_fails_keeps_its_part()
    {
        _aws.Answer("List()", """{"Things":[{"Id":"a"}]}""").Fail("ListOthers()", AwsErrorKind.Transient, "Timeout");

        var reading = await ReadAsync(type =>
        {
            type.Node(Thing, type.Call("List").Each("Things")).Id("Id");
            type.Node(Part, type.Call("ListOthers").Each("Others")).Id("Id");
        });

        Assert.Equal(ScopeStatus.Partial, reading.Status);
        Assert.Equal(["test.ListOthers()"], _writer.KeptTexts);
        Assert.Single(_writer.Nodes);
    }

    [Fact]
    public async Task A_known_absence_is_a_complete_read()
    {
        _aws.Answer("List()", """{"Names":["a"]}""").Fail("Get(a)", AwsErrorKind.Other, "NoSuchThing");
        var reading = await ReadAsync(type => Detailed(type, call => call.KnownAbsent("NoSuchThing")));
        Assert.Equal(ScopeStatus.Complete, reading.Status);
        Assert.Empty(_writer.Nodes);
        Assert.Empty(_writer.Kept);
    }

    [Fact]
    public async Task An_item_gone_since_it_was_listed_states_not_even_its_defaults()
    {
        _aws.Answer("List()", """{"Names":["a","b"]}""").Fail("Get(a)", AwsErrorKind.Other, "NoSuchThing").Fail("Get(b)", AwsErrorKind.Other, "NoSuchSetting");

        var reading = await ReadAsync(type => Detailed(type, call => call.Gone("NoSuchThing").KnownAbsentAsEmpty("NoSuchSetting")));

        Assert.Equal(ScopeStatus.Complete, reading.Status);
        Assert.Equal(["Thing b {\"id\":\"b\"}"], _writer.NodeTexts);
        Assert.Empty(_writer.Kept);
    }

    [Fact]
    public async Task One_error_code_may_mean_absence_only_with_a_certain_message()
    {
        _aws.Answer("List()", """{"Names":["a","b","c"]}""")
            .Fail("Get(a)", AwsErrorKind.Other, "ValidationException", "The operation is NOT supported for this Identity Center instance.")
            .Fail("Get(b)", AwsErrorKind.Other, "ValidationException", "No such thing.")
            .Fail("Get(c)", AwsErrorKind.Other, "ValidationException", "A member must not be null.");

        var reading = await ReadAsync(type => Detailed(type, call => call
            .KnownAbsentAsEmpty(ErrorSign.Of("ValidationException", "not supported for this identity center"))
            .Gone(ErrorSign.Of("ValidationException", "no such thing"))));

        Assert.Equal(ScopeStatus.Partial, reading.Status);
        Assert.Equal(["Thing a {\"id\":\"a\"}"], _writer.NodeTexts);
        Assert.Equal(["test.List() / test.Get(c)"], _writer.KeptTexts);
    }

    [Fact]
    public void One_error_code_does_not_mean_two_absences()
    {
        var call = new ScriptedType(type => type.Call("Get")).AllCalls.Single().Gone("NoSuchThing");

        Assert.Contains("NoSuchThing", Assert.Throws<ArgumentException>(() => call.KnownAbsent("NoSuchThing")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => call.Gone(ErrorSign.Of("NoSuchThing", "ever")).KnownAbsent(ErrorSign.Of("NoSuchThing", "Ever")));
    }

    [Fact]
    public async Task A_known_absence_can_state_its_defaults()
    {
        _aws.Answer("List()", """{"Names":["a"]}""").Fail("Get(a)", AwsErrorKind.Other, "NoSuchThing");
        await ReadAsync(type => Detailed(type, call => call.KnownAbsentAsEmpty("NoSuchThing")));
        Assert.Equal(["Thing a {\"id\":\"a\"}"], _writer.NodeTexts);
    }

    [Fact]
    public async Task Batches_are_filled_across_pages_without_repetition_and_each_result_has_its_own_part()
    {
        _aws.Answer("List()", """{"Names":["a","b"]}""", """{"Names":["b","c"]}""")
            .Answer("Describe([a b])", """{"Found":[{"Name":"b"},{"Name":"a"}]}""").Answer("Describe([c])", """{"Found":[{"Name":"c"}]}""");

        await ReadAsync(Batched);

        Assert.Equal(["a", "b", "c"], _writer.Nodes.Select(node => node.Id).Order());
        Assert.Equal(
            ["test.List() / test.Describe(a)", "test.List() / test.Describe(b)", "test.List() / test.Describe(c)"],
            _writer.Nodes.Select(node => Graph.PartPath.Display(node.Part)).Order());
    }

    [Fact]
    public async Task A_batch_that_fails_keeps_the_part_of_each_of_its_items()
    {
        _aws.Answer("List()", """{"Names":["a","b","c"]}""")
            .Fail("Describe([a b])", AwsErrorKind.Throttled, "Throttling").Answer("Describe([c])", """{"Found":[{"Name":"c"}]}""");

        var reading = await ReadAsync(Batched);

        Assert.Equal(ScopeStatus.Partial, reading.Status);
        Assert.Equal(["test.List() / test.Describe(a)", "test.List() / test.Describe(b)"], _writer.KeptTexts);
    }

    [Fact]
    public async Task A_denied_call_is_replaced_by_its_fallback_and_is_no_failure()
    {
        _aws.Fail("Details()", AwsErrorKind.Denied, "AccessDenied").Answer("List()", """{"Names":["a"]}""");
        var reading = await ReadAsync(WithFallback);
        Assert.Equal(ScopeStatus.Complete, reading.Status);
        Assert.Equal(["Thing a {\"id\":\"a\"}"], _writer.NodeTexts);
        Assert.Empty(_writer.Kept);
    }

    [Fact]
    public async Task The_data_of_a_denied_call_is_kept_when_its_fallback_did_not_read_everything()
    {
        _aws.Fail("Details()", AwsErrorKind.Denied, "AccessDenied").Fail("List()", AwsErrorKind.Denied, "AccessDenied").Answer("Other()", "{}");

        var reading = await ReadAsync(type =>
        {
            WithFallback(type);
            type.Call("Other");
        });

        Assert.Equal(ScopeStatus.Partial, reading.Status);
        Assert.Equal(["test.Details()", "test.List()"], _writer.KeptTexts);
    }

    [Fact]
    public async Task A_fallback_is_not_made_when_the_call_succeeds()
    {
        _aws.Answer("Details()", """{"Names":["a"]}""");
        await ReadAsync(WithFallback);
        Assert.Equal(["Details()"], _aws.Calls);
    }

    [Fact]
    public async Task A_fallback_is_not_made_when_the_call_fails_for_another_reason()
    {
        _aws.Fail("Details()", AwsErrorKind.Transient, "Timeout");
        var reading = await ReadAsync(WithFallback);
        Assert.Equal(ScopeStatus.Failed, reading.Status);
        Assert.Equal(["Details()"], _aws.Calls);
    }

    [Fact]
    public async Task Distinct_rows_are_called_for_once()
    {
        _aws.Answer("List()", """{"Names":["a","a"]}""", """{"Names":["a"]}""").Answer("Get(a)", "{}");
        await ReadAsync(type =>
        {
            var names = type.Call("List").Each("Names").Distinct(".");
            type.Node(Thing, names.Call(ScriptedType.Op("Get"), ("Name", names["."]))).Id(names["."]);
        });
        Assert.Equal(["List()", "Get(a)"], _aws.Calls);
    }

    [Fact]
    public async Task A_job_is_awaited_with_growing_pauses()
    {
        _aws.Answer("Job()", """{"State":"RUNNING"}""").Answer("Job()", """{"State":"RUNNING"}""")
            .Answer("Job()", """{"State":"DONE","Names":["a"]}""", """{"Names":["b"]}""");
        await ReadAsync(type => type.Node(Thing, type.Call("Job").Until("State", "DONE", "FAILED").Each("Names")).Id("."));
        Assert.Equal(2, _writer.Nodes.Count);
        Assert.Equal(3, _aws.Calls.Count);
        Assert.Equal(2, _delays.Count);
        Assert.True(_delays[1] > _delays[0]);
    }

    [Fact]
    public async Task A_call_can_go_to_the_region_of_its_item()
    {
        _aws.Answer("List()", """{"Things":[{"Id":"a","Region":"r2"}]}""").Answer("Get(a)", "{}");
        await ReadAsync(type =>
        {
            var things = type.Call("List").Each("Things");
            type.Node(Thing, things.Call(ScriptedType.Op("Get"), ("Name", things["Id"])).InRegion("Region")).Id(things["Id"]);
        });
        Assert.Equal(["List()", "Get(a)@r2"], _aws.Calls);
    }

    [Fact]
    public async Task Refused_credentials_end_the_scope_with_their_error()
    {
        _aws.Answer("List()", """{"Names":["a","b","c"]}""").Fail("Get(a)", AwsErrorKind.Credentials, "ExpiredToken").Answer("Get(b)", "{}").Answer("Get(c)", "{}");
        var exception = await Assert.ThrowsAsync<AwsServiceException>(() => ReadAsync(Detailed));
        Assert.Equal("ExpiredToken", exception.Code);
    }

    [Fact]
    public async Task A_denial_after_a_page_is_a_failure_despite_a_fallback()
    {
        _aws.FailAfter("All()", """{"Things":[{"Id":"a"}]}""", AwsErrorKind.Denied, "AccessDenied").Answer("List()", "{}");
        var reading = await ReadAsync(type =>
        {
            var all = type.Call("All");
            type.Node(Thing, all.Each("Things")).Id("Id");
            type.Node(Thing, type.Call("List").WhenDenied(all).Each("Things")).Id("Id");
        });
        Assert.Equal(ScopeStatus.Denied, reading.Status);
        Assert.DoesNotContain("List()", _aws.Calls);
    }

    [Fact]
    public async Task Calls_cancelled_by_refused_credentials_do_not_hide_the_error()
    {
        _aws.FailAfter("List()", """{"Names":["a","b"]}""", AwsErrorKind.Credentials, "ExpiredToken").Hang("Get(a)").Hang("Get(b)");
        var exception = await Assert.ThrowsAsync<AwsServiceException>(() => ReadAsync(Detailed));
        Assert.Equal("ExpiredToken", exception.Code);
    }

    [Fact]
    public async Task A_stopped_run_ends_with_cancellation()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(Detailed, stopped.Token));
    }

    [Fact]
    public async Task Many_items_at_several_depths_end_although_slots_are_few()
    {
        string names = string.Join(",", Enumerable.Range(0, 50).Select(i => $"\"n{i}\""));
        _aws.Answer("List()", $$"""{"Names":[{{names}}]}""");
        for (int i = 0; i < 50; i++) _aws.Answer($"Get(n{i})", """{"Below":["x","y"]}""");
        for (int i = 0; i < 50; i++) _aws.Answer($"Deep(n{i},x)", "{}").Answer($"Deep(n{i},y)", "{}");

        await ReadAsync(
            type =>
            {
                var items = type.Call("List").Each("Names");
                var below = items.Call(ScriptedType.Op("Get"), ("Name", items["."])).Each("Below");
                type.Node(Thing, below.Call(ScriptedType.Op("Deep"), ("Name", items["."]), ("Below", below["."]))).Id(items.Format("{.}"));
            },
            slots: 2);

        Assert.Equal(100, _writer.Nodes.Count);
    }

    private static void Detailed(ScriptedType type) => Detailed(type, call => call);

    private static void Detailed(ScriptedType type, Func<CallSource, CallSource> options)
    {
        var names = type.Call("List").Each("Names");
        type.Node(Thing, options(names.Call(ScriptedType.Op("Get"), ("Name", names["."])))).Id(names["."]);
    }

    private static void Batched(ScriptedType type)
    {
        var names = type.Call("List").Each("Names");
        type.Node(Thing, names.Batch(ScriptedType.Op("Describe"), "Names", 2, names["."], "Found[].Name")).Id("Name");
    }

    private static void WithFallback(ScriptedType type)
    {
        var details = type.Call("Details");
        type.Node(Thing, details.Each("Names")).Id(".");
        type.Node(Thing, type.Call("List").WhenDenied(details).Each("Names")).Id(".");
    }

    private Task<ScopeReading> ReadAsync(Action<ScriptedType> define, CancellationToken cancellationToken = default) =>
        ReadAsync(define, slots: 8, cancellationToken);

    private async Task<ScopeReading> ReadAsync(Action<ScriptedType> define, int slots, CancellationToken cancellationToken = default)
    {
        Task Delay(TimeSpan pause, CancellationToken token)
        {
            _delays.Add(pause);
            return Task.CompletedTask;
        }
        using var scheduler = new WorkScheduler();
        using var reader = new ScopeReader(
            new ScriptedType(define), new ScopeContext("111122223333", "prod", "r1", "aws"), _aws, _writer, new ReaderLimits(slots, Delay), scheduler);
        return await reader.ReadAsync(cancellationToken).WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
    }
}
