namespace SimulatedAws.Paging;

/// <summary>The page of an answer that a request gets.</summary>
/// <param name="Start">The index of the first item in the paged lists.</param>
/// <param name="Size">The number of items; null when the answer is not paged.</param>
/// <param name="Positions">The items of the picked list; null for all.</param>
/// <param name="Request">The hash of the request, which the next token is bound to.</param>
/// <param name="Loops">True when the last page has the token of the first.</param>
internal readonly record struct Page(int Start, int? Size, int[]? Positions, ulong Request, bool Loops = false)
{
    /// <summary>True when the page has no token although items follow.</summary>
    public bool IsCut { get; init; }

    /// <summary>The whole answer.</summary>
    public static Page Whole { get; } = new(0, null, null, 0);

    /// <summary>The page's number, from 1.</summary>
    public int Number => Size is { } size and > 0 ? (Start / size) + 1 : 1;

    /// <summary>The identity of the page within its answer.</summary>
    public string Key => Positions is null ? $"{Start}+{Size}@{Request}{(Loops ? "loop" : "")}{(IsCut ? "cut" : "")}" : $"[{string.Join(',', Positions)}]";
}
