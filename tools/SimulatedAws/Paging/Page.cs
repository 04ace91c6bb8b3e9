namespace SimulatedAws.Paging;

/// <summary>The part of an answer that a request is given.</summary>
/// <param name="Start">The first item's place in the paged lists.</param>
/// <param name="Size">How many items; null when the answer is not cut.</param>
/// <param name="Positions">The items of the picked list; null for all.</param>
/// <param name="Request">What the next token is tied to.</param>
/// <param name="Loops">Whether the last page names the first as the next.</param>
internal readonly record struct Page(int Start, int? Size, int[]? Positions, ulong Request, bool Loops = false)
{
    /// <summary>Whether it says that it is the last although items follow.</summary>
    public bool IsCut { get; init; }

    /// <summary>An answer as it is.</summary>
    public static Page Whole { get; } = new(0, null, null, 0);

    /// <summary>The page's number, from 1.</summary>
    public int Number => Size is { } size and > 0 ? (Start / size) + 1 : 1;

    /// <summary>What tells the pages of one answer apart.</summary>
    public string Key => Positions is null ? $"{Start}+{Size}@{Request}{(Loops ? "loop" : "")}{(IsCut ? "cut" : "")}" : $"[{string.Join(',', Positions)}]";
}
