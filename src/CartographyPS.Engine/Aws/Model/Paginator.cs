namespace CartographyPS.Engine.Aws.Model;

/// <summary>How an operation's answer is cut into pages.</summary>
/// <param name="InputTokens">The request members that take the place to go on from.</param>
/// <param name="OutputTokens">The response members, as paths, that name that place; alternatives are joined with <c>||</c>.</param>
/// <param name="Limit">The request member that takes the size of a page; null for none.</param>
/// <param name="PageSize">The greatest size that it takes; null where there is no <paramref name="Limit"/>.</param>
/// <param name="NamedBy">The request members that name the items; a request with one of them gives no size, which the API may refuse then.</param>
/// <param name="MoreResults">The response member that says whether there is more; null when a token alone says so.</param>
/// <param name="Results">The response members that hold what is listed.</param>
internal sealed record Paginator(
    IReadOnlyList<string> InputTokens,
    IReadOnlyList<string> OutputTokens,
    string? Limit,
    int? PageSize,
    IReadOnlyList<string> NamedBy,
    string? MoreResults,
    IReadOnlyList<string> Results);
