using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Calls;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>The depth of a row among rows of its own kind (see <see cref="ItemSource.Repeat"/>).</summary>
internal static class Levels
{
    /// <summary>Returns the row's level; 1 for rows of the first call.</summary>
    public static int Of(Row row) => Above(row).Count() + 1;

    /// <summary>Returns true when the row is nested in itself: in a row with its key, or in what the call was first made for.</summary>
    public static bool IsCycle(Repetition again, Row row, string key) =>
        Above(row).Any(above => again.Key.Text(above) == key) || Top(again, row) == key;

    private static IEnumerable<Row> Above(Row row)
    {
        for (var above = row.Parent; above is not null; above = above.Parent)
        {
            if (ReferenceEquals(above.Source, row.Source)) yield return above;
        }
    }

    private static string? Top(Repetition again, Row row) => again.Call.Parent is { } source
        ? again.Call.Parameters.FirstOrDefault(given => given.Name == again.Parameter).Value?.Text(row.At(source))
        : null;
}
