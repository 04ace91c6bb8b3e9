namespace CartographyPS.Cypher.Values;

/// <summary>A point in a plane, in space or on Earth.</summary>
/// <param name="Srid">
/// The coordinate system: 7203 a plane, 9157 space, 4326 longitude and latitude (WGS 84), 4979 the same with a height.
/// </param>
/// <param name="X">The first coordinate, or the longitude in degrees.</param>
/// <param name="Y">The second coordinate, or the latitude in degrees.</param>
/// <param name="Z">The third coordinate, or the height in metres; null for two dimensions.</param>
public readonly record struct Point(int Srid, double X, double Y, double? Z)
{
    internal const int Cartesian = 7203;
    internal const int Cartesian3D = 9157;
    internal const int Wgs84 = 4326;
    internal const int Wgs84With3D = 4979;

    /// <summary>The coordinate system's name.</summary>
    public string Crs => Srid switch
    {
        Cartesian => "cartesian",
        Cartesian3D => "cartesian-3d",
        Wgs84 => "wgs-84",
        _ => "wgs-84-3d",
    };

    /// <summary>Whether it is on Earth.</summary>
    internal bool IsGeographic => Srid is Wgs84 or Wgs84With3D;

    /// <summary>Orders points by coordinate system and coordinates.</summary>
    internal int CompareTo(Point other)
    {
        int order = Srid.CompareTo(other.Srid);
        if (order == 0) order = X.CompareTo(other.X);
        if (order == 0) order = Y.CompareTo(other.Y);
        return order != 0 ? order : Nullable.Compare(Z, other.Z);
    }

    /// <summary>Returns a component by its name; null when it has none of this name.</summary>
    internal object? Component(string name) => name switch
    {
        "x" => X,
        "y" => Y,
        "z" => Z,
        "longitude" when IsGeographic => X,
        "latitude" when IsGeographic => Y,
        "height" when IsGeographic => Z,
        "srid" => (long)Srid,
        "crs" => Crs,
        _ => null,
    };

    /// <summary>Its form in a query: <c>point({x: 1.0, y: 2.0, crs: 'cartesian'})</c>.</summary>
    public override string ToString()
    {
        string z = Z is { } height ? $", z: {FloatText.Of(height)}" : "";
        return $"point({{x: {FloatText.Of(X)}, y: {FloatText.Of(Y)}{z}, crs: '{Crs}'}})";
    }
}
