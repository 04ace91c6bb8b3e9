using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Reading;

namespace CartographyPS.Engine.Tests.Sync.Reading;

/// <summary>The settings that the user of a run chooses for resource types.</summary>
public class SettingsTests
{
    private static readonly DateTimeOffset Started = new(2024, 3, 1, 6, 0, 0, TimeSpan.Zero);

    private readonly ScriptedAws _aws = new();

    [Fact]
    public async Task A_call_is_given_the_settings_of_the_run()
    {
        _aws.Answer("List({Severity={Gte=7}})", "{}");

        var reading = await ReadAsync(
            type => type.Call("List", ("Filter", Value.Json(("Severity", Value.Json(("Gte", Value.Setting("Severity"))))))),
            ("Severity", 7));

        Assert.Equal(ScopeStatus.Complete, reading.Status);
    }

    [Theory]
    [InlineData(24, "2024-02-29T06:00:00")]
    [InlineData(0, "2024-03-01T06:00:00")]
    [InlineData(1.5, "2024-03-01T04:30:00")]
    public void Hours_are_counted_from_the_start_of_the_run(double hours, string moment)
    {
        var context = Context(("Hours", hours));
        var row = new Row(new ScriptedType(type => type.Call("List")).Context, default, null, string.Empty, context);

        Assert.Equal(DateTimeOffset.Parse(moment + "Z", System.Globalization.CultureInfo.InvariantCulture), Value.HoursAgo(Value.Setting("Hours")).Get(row));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData("many")]
    [InlineData(1e12)]
    [InlineData(double.NaN)]
    public async Task Invalid_hours_fail_the_call(object hours)
    {
        var reading = await ReadAsync(type => type.Call("List", ("From", Value.HoursAgo(Value.Setting("Hours")))), ("Hours", hours));

        Assert.Equal(ScopeStatus.Failed, reading.Status);
        Assert.Contains("(setting Hours) is not a number of hours before now", reading.Message, StringComparison.Ordinal);
        Assert.Empty(_aws.Calls);
    }

    [Fact]
    public void A_type_lists_the_settings_that_it_requires()
    {
        var type = new ScriptedType(type =>
        {
            var rows = type.Call("List", ("From", Value.HoursAgo(Value.Setting("Hours")))).Each("Rows");
            rows.Call(ScriptedType.Op("Get"), ("Id", rows["Id"]), ("Filter", Value.List(Value.Json(("Of", Value.Setting("Kind").As(json => json.ToString()))))));
            type.Node(new Label("Thing", []), rows).Id("Id").Property("size", Value.FirstOf(Value.Setting("Size"), Value.Constant(3)));
        });

        Assert.Equal(["Hours", "Kind"], type.Settings.Order());
    }

    private static ScopeContext Context(params (string Name, object Value)[] settings) => new("111122223333", "prod", "r1", "aws")
    {
        Settings = new RunSettings(settings.ToDictionary(setting => setting.Name, setting => setting.Value), Started),
    };

    private async Task<ScopeReading> ReadAsync(Action<ScriptedType> define, params (string Name, object Value)[] settings)
    {
        using var scheduler = new WorkScheduler();
        using var reader = new ScopeReader(new ScriptedType(define), Context(settings), _aws, new CollectingWriter(), ReaderLimits.Default, scheduler);
        return await reader.ReadAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
    }
}
