using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions;

/// <summary>Functions of points: <c>point</c>, <c>point.distance</c>, <c>point.withinBBox</c>.</summary>
internal static class PointFunctions
{
    private const double EarthRadius = 6_378_140;

    /// <summary>Adds the functions to a set.</summary>
    public static void AddTo(FunctionSet set)
    {
        set.Add("point", [new("coordinates", CypherType.Map)], CypherType.Point, arguments =>
            PointFactory.Make((IReadOnlyDictionary<string, object?>)arguments[0]!));
        set.Add("point.distance", [new("from", CypherType.Any), new("to", CypherType.Any)], CypherType.Float, arguments =>
            arguments[0] is Point from && arguments[1] is Point to && from.Srid == to.Srid ? Distance(from, to) : null);
        set.Add("point.withinBBox", [new("point", CypherType.Any), new("lowerLeft", CypherType.Any), new("upperRight", CypherType.Any)],
            CypherType.Boolean, arguments =>
                arguments[0] is Point point && arguments[1] is Point low && arguments[2] is Point high
                    && point.Srid == low.Srid && point.Srid == high.Srid ? Boxed.Of(IsWithin(point, low, high)) : null);
    }

    private static double Distance(Point from, Point to)
    {
        double height = (from.Z ?? 0) - (to.Z ?? 0);
        if (!from.IsGeographic) return Math.Sqrt(Square(from.X - to.X) + Square(from.Y - to.Y) + Square(height));

        // The great circle at the mean height of both points.
        double latitude = Radians(from.Y), other = Radians(to.Y);
        double haversine = Square(Math.Sin((other - latitude) / 2))
            + (Math.Cos(latitude) * Math.Cos(other) * Square(Math.Sin(Radians(to.X - from.X) / 2)));
        double arc = 2 * Math.Atan2(Math.Sqrt(haversine), Math.Sqrt(1 - haversine));
        double along = (EarthRadius + (((from.Z ?? 0) + (to.Z ?? 0)) / 2)) * arc;
        return Math.Sqrt(Square(along) + Square(height));
    }

    // On Earth, a box whose left edge is east of its right one crosses the date line.
    private static bool IsWithin(Point point, Point low, Point high)
    {
        bool across = point.IsGeographic && low.X > high.X;
        bool x = across ? point.X >= low.X || point.X <= high.X : point.X >= low.X && point.X <= high.X;
        return x && point.Y >= low.Y && point.Y <= high.Y && (point.Z is not { } z || (z >= low.Z && z <= high.Z));
    }

    private static double Square(double value) => value * value;

    private static double Radians(double degrees) => degrees / 180 * Math.PI;
}
