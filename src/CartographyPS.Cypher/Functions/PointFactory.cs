using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions;

/// <summary>Makes points of maps: <c>{x, y, z}</c> or <c>{longitude, latitude, height}</c>, with <c>crs</c> or <c>srid</c>.</summary>
internal static class PointFactory
{
    private static readonly int[] _systems = [Point.Cartesian, Point.Cartesian3D, Point.Wgs84, Point.Wgs84With3D];

    /// <summary>Makes a point; null when a coordinate is null.</summary>
    /// <exception cref="CypherRuntimeException">A coordinate is missing, no number or out of range, or there is no such system.</exception>
    public static object? Make(IReadOnlyDictionary<string, object?> map)
    {
        bool geographic = map.ContainsKey("longitude") || map.ContainsKey("latitude");
        string[] names = geographic ? ["longitude", "latitude", "height"] : ["x", "y", "z"];
        if (names.Any(name => map.TryGetValue(name, out object? value) && value is null)) return null;

        double x = Coordinate(map, names[0]) ?? throw Missing(names[0]), y = Coordinate(map, names[1]) ?? throw Missing(names[1]);
        double? z = Coordinate(map, names[2]) ?? Coordinate(map, "z");
        int srid = System(map) ?? Default(geographic, z is not null);
        var point = new Point(srid, x, y, z);
        bool flat = srid is Point.Cartesian or Point.Wgs84;
        if (flat != z is null) throw RuntimeErrors.InvalidArgument($"A point in {point.Crs} has {(flat ? 2 : 3)} coordinates.");
        if (geographic && !point.IsGeographic) throw RuntimeErrors.InvalidArgument($"A point in {point.Crs} has no longitude.");
        if (point.IsGeographic && Math.Abs(y) > 90) throw RuntimeErrors.InvalidArgument("A latitude is -90 to 90.");
        return point;
    }

    private static int Default(bool geographic, bool spatial) => (geographic, spatial) switch
    {
        (false, false) => Point.Cartesian,
        (false, true) => Point.Cartesian3D,
        (true, false) => Point.Wgs84,
        _ => Point.Wgs84With3D,
    };

    private static int? System(IReadOnlyDictionary<string, object?> map)
    {
        if (map.TryGetValue("srid", out object? srid) && srid is not null)
        {
            return Array.Exists(_systems, system => srid is long number && system == number)
                ? (int)(long)srid
                : throw RuntimeErrors.InvalidArgument("The coordinate systems have the numbers " + string.Join(", ", _systems) + ".");
        }
        if (!map.TryGetValue("crs", out object? crs) || crs is null) return null;
        int index = Array.FindIndex(_systems, system => crs is string name && string.Equals(
            new Point(system, 0, 0, null).Crs, name, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? _systems[index] : throw RuntimeErrors.InvalidArgument(
            "The coordinate systems are " + string.Join(", ", _systems.Select(system => new Point(system, 0, 0, null).Crs)) + ".");
    }

    private static double? Coordinate(IReadOnlyDictionary<string, object?> map, string name) =>
        !map.TryGetValue(name, out object? value) || value is null ? null
        : value is long or double ? Numbers.ToDouble(value)
        : throw RuntimeErrors.WrongType($"'{name}' of a point", "a number", value);

    private static CypherRuntimeException Missing(string name) => RuntimeErrors.InvalidArgument($"A point needs '{name}'.");
}
