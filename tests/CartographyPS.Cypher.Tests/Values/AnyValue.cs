using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Temporal;
using CartographyPS.Cypher.Tests.Graphs;
using CartographyPS.Cypher.Values;
using CsCheck;

namespace CartographyPS.Cypher.Tests.Values;

/// <summary>Values by chance, of all types, near each other so that many are equal.</summary>
internal static class AnyValue
{
    private static readonly MemoryGraph Graph = new();

    public static readonly Gen<double> Float = Gen.OneOf(
        Gen.OneOf(0.0, -0.0, 1.0, 2.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 9_007_199_254_740_992.0, 9.2233720368547758E18),
        Gen.Double);

    public static readonly Gen<long> Integer = Gen.OneOf(
        Gen.OneOf(0L, 1L, -1L, 9_007_199_254_740_992L, 9_007_199_254_740_993L, long.MaxValue, long.MinValue), Gen.Long);

    public static readonly Gen<LocalDate> Date =
        Gen.OneOf(Gen.Long[-3, 3], Gen.Long[-800_000, 3_000_000]).Select(day => new LocalDate(day));

    public static readonly Gen<LocalTime> Time = Gen.OneOf(
        Gen.OneOf(0L, 3_600_000_000_000L, 86_399_999_999_999L), Gen.Long[0, Calendar.NanosPerDay - 1]).Select(nanos => new LocalTime(nanos));

    public static readonly Gen<int> Offset = Gen.OneOf(Gen.OneOf(0, 3600, -3600), Gen.Int[-Zone.GreatestOffset, Zone.GreatestOffset]);

    public static readonly Gen<LocalDateTime> Moment = Gen.Select(Date, Time).Select((date, time) => new LocalDateTime(date, time));

    public static readonly Gen<ZonedDateTime> Instant = Gen.OneOf(
        Gen.Select(Moment, Offset).Select((moment, offset) => new ZonedDateTime(moment, offset, null)),
        Gen.Select(Moment, Gen.OneOf("Europe/Stockholm", "America/New_York", "Asia/Tokyo"))
            .Select((moment, zone) => ZonedDateTime.OfLocal(moment, Zone.Named(zone))));

    public static readonly Gen<Duration> Duration = Gen.OneOf(
        Gen.Select(Gen.Long[-2, 2], Gen.Long[-31, 31], Gen.Long[-90_000, 90_000], Gen.Int[0, 2])
            .Select((months, days, seconds, nanos) => new Duration(months, days, seconds, nanos)),
        Gen.Select(Gen.Long[-100_000, 100_000], Gen.Long[-100_000, 100_000], Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Int[0, 999_999_999])
            .Select((months, days, seconds, nanos) => new Duration(months, days, seconds, nanos)));

    public static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf("", "a", "b", "ab", "A", "\uFF61", "\U0001F600", "1", "2020-01-01"), Gen.String[Gen.Char, 0, 4]);

    private static readonly Gen<object?> Scalar = Gen.OneOf(
        Gen.Const((object?)null),
        Gen.Bool.Select(value => (object?)value),
        Integer.Select(value => (object?)value),
        Float.Select(value => (object?)value),
        Text.Select(value => (object?)value),
        Date.Select(value => (object?)value),
        Time.Select(value => (object?)value),
        Gen.Select(Time, Offset).Select((time, offset) => (object?)new ZonedTime(time, offset)),
        Moment.Select(value => (object?)value),
        Instant.Select(value => (object?)value),
        Duration.Select(value => (object?)value),
        Gen.Select(Gen.OneOf(0.0, 1.0, 2.5), Gen.OneOf(0.0, 1.0)).Select((x, y) => (object?)new Point(Point.Cartesian, x, y, null)),
        Gen.Long[0, 3].Select(id => (object?)new Node(Graph, id)),
        Gen.Long[0, 3].Select(id => (object?)new Relationship(Graph, new EdgeHandle(id, 0, 1, 0))),
        Gen.Select(Gen.Long[0, 2], Gen.Long[0, 2]).Select((node, edge) => (object?)Walk(node, edge)));

    /// <summary>Values up to lists and maps of lists and maps.</summary>
    public static readonly Gen<object?> Value = Nest(Nest(Scalar));

    private static Gen<object?> Nest(Gen<object?> inner) => Gen.Frequency(
        (6, inner),
        (1, inner.Array[0, 3].Select(values => (object?)values)),
        (1, Gen.Select(Gen.OneOf("a", "b", "c").HashSet[0, 2], inner.Array[2])
            .Select((keys, values) => (object?)keys.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second))));

    private static Path Walk(long node, long edge) => edge == 0
        ? new([new(Graph, node)], [])
        : new([new(Graph, node), new(Graph, node + 1)], [new(Graph, new EdgeHandle(edge, node, node + 1, 0))]);
}
