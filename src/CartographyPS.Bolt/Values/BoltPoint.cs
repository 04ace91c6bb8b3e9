using System.Globalization;

namespace CartographyPS.Bolt;

/// <summary>A point in space: Cypher's <c>POINT</c> with two or three coordinates.</summary>
/// <param name="Srid">The coordinate system: 7203 and 9157 Cartesian, 4326 and 4979 WGS-84 (longitude, latitude[, metres]).</param>
/// <param name="X">The first coordinate.</param>
/// <param name="Y">The second coordinate.</param>
/// <param name="Z">The third coordinate, or null in two dimensions.</param>
public readonly record struct BoltPoint(int Srid, double X, double Y, double? Z = null)
{
    /// <summary>Cypher's form, such as <c>point({srid:7203, x:1, y:2})</c>.</summary>
    public override string ToString()
    {
        string z = Z is { } third ? ", z:" + third.ToString("R", CultureInfo.InvariantCulture) : "";
        return string.Format(CultureInfo.InvariantCulture, "point({{srid:{0}, x:{1:R}, y:{2:R}{3}}})", Srid, X, Y, z);
    }
}
