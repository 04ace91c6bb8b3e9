using CsCheck;

namespace CartographyPS.Bolt.Tests.PackStream;

/// <summary>Random values of every type that can be sent.</summary>
internal static class AnyValue
{
    private static readonly Gen<int> Nanosecond = Gen.Int[0, 999_999_999];
    private static readonly Gen<int> Offset = Gen.Int[-64_800, 64_800];
    private static readonly Gen<long> Seconds = Gen.Long[-31_557_014_167_219_200, 31_556_889_864_403_199];

    // Whole characters only: a lone surrogate cannot be sent.
    private static readonly Gen<string> Text = Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['\u00C0', '\u07FF'], Gen.Char['\u4E00', '\u9FFF'])
        .Select(letter => letter.ToString()).Array[0, 40].Select(string.Concat);

    private static readonly Gen<object?> Scalar = Gen.OneOf<object?>(
        Gen.Const((object?)null),
        Gen.Bool.Select(value => (object?)value),
        Gen.Long.Select(value => (object?)value),
        Gen.Long[-300, 300].Select(value => (object?)value),
        Gen.Double.Select(value => (object?)value),
        Text.Select(value => (object?)value),
        Gen.Byte.Array[0, 400].Select(value => (object?)value),
        Gen.Long[-365_000_000_000, 365_000_000_000].Select(days => (object?)new BoltDate(days)),
        Gen.Select(Gen.Long[0, 86_399_999_999_999], Offset, (time, offset) => (object?)new BoltTime(time, offset)),
        Gen.Long[0, 86_399_999_999_999].Select(time => (object?)new BoltLocalTime(time)),
        Gen.Select(Seconds, Nanosecond, Offset, (seconds, nano, offset) => (object?)new BoltDateTime(seconds, nano, offset)),
        Gen.Select(Seconds, Nanosecond, (seconds, nano) => (object?)new BoltZonedDateTime(seconds, nano, "Asia/Kathmandu")),
        Gen.Select(Seconds, Nanosecond, (seconds, nano) => (object?)new BoltLocalDateTime(seconds, nano)),
        Gen.Select(Gen.Long, Gen.Long, Gen.Long, Nanosecond, (months, days, seconds, nano) => (object?)new BoltDuration(months, days, seconds, nano)),
        Gen.Select(Gen.Int, Gen.Double, Gen.Double, (srid, x, y) => (object?)new BoltPoint(srid, x, y)),
        Gen.Select(Gen.Int, Gen.Double, Gen.Double, Gen.Double, (srid, x, y, z) => (object?)new BoltPoint(srid, x, y, z)));

    internal static readonly Gen<object?> Value = Nested(3);

    internal static void AssertSame(object? expected, object? actual)
    {
        switch (expected)
        {
            case byte[] bytes:
                Assert.Equal(bytes, Assert.IsType<byte[]>(actual));
                break;
            case object?[] list:
                object?[] others = Assert.IsType<object?[]>(actual);
                Assert.Equal(list.Length, others.Length);
                for (int i = 0; i < list.Length; i++) AssertSame(list[i], others[i]);
                break;
            case Dictionary<string, object?> map:
                var other = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(actual);
                Assert.Equal(map.Count, other.Count);
                foreach (var (key, value) in map) AssertSame(value, other[key]);
                break;
            default:
                Assert.Equal(expected, actual);
                break;
        }
    }

    private static Gen<object?> Nested(int depth)
    {
        if (depth == 0) return Scalar;
        var inner = Nested(depth - 1);
        var list = inner.Array[0, 20].Select(items => (object?)items);
        var map = Gen.Select(Text, inner).Array[0, 20]
            .Select(entries => (object?)entries.GroupBy(entry => entry.Item1).ToDictionary(group => group.Key, group => group.Last().Item2));
        return Gen.Frequency((4, Scalar), (1, list), (1, map));
    }
}
