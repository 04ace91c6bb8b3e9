namespace CartographyPS.Engine.Resources.Calls;

/// <summary>How the pages of a call become rows; by itself, each is one.</summary>
/// <param name="IsOneRow">Whether the pages make one row, their lists joined.</param>
/// <param name="JoinsParent">Whether that row has the members of the row that the call is made for too.</param>
/// <param name="Chunks">The list parameter that is longer than a call may take, and what it may take; null for none.</param>
/// <param name="AtMost">How many pages are read; null for all.</param>
internal sealed record Paging(bool IsOneRow, bool JoinsParent, (string Parameter, int Size)? Chunks, int? AtMost)
{
    /// <summary>Each page is a row.</summary>
    public static Paging EachPage { get; } = new(false, false, null, null);
}
