namespace CartographyPS.Engine.Resources.Calls;

/// <summary>How the pages of a call become rows. By default each page is a row.</summary>
/// <param name="IsOneRow">True when the pages make one row, with their lists concatenated.</param>
/// <param name="JoinsParent">True when that row also has the members of the row that the call is made for.</param>
/// <param name="Chunks">The list parameter that is split over several calls, and the maximum of values in each; null for none.</param>
/// <param name="AtMost">The number of pages to read; null for all.</param>
internal sealed record Paging(bool IsOneRow, bool JoinsParent, (string Parameter, int Size)? Chunks, int? AtMost)
{
    /// <summary>Each page is a row.</summary>
    public static Paging EachPage { get; } = new(false, false, null, null);
}
