namespace CartographyPS.Engine.Aws.Model;

/// <summary>The paging of an operation's response.</summary>
/// <param name="InputTokens">The request members for the token of the next page.</param>
/// <param name="OutputTokens">The response members with that token, as paths. Alternatives are joined with <c>||</c>.</param>
/// <param name="Limit">The request member for the page size; null for none.</param>
/// <param name="PageSize">The maximum page size; null without <paramref name="Limit"/>.</param>
/// <param name="NamedBy">
/// The request members that name items. A request with one of them has no page size, since the API may refuse it.
/// </param>
/// <param name="MoreResults">The response member that is true when there are more pages; null when only the token tells.</param>
/// <param name="Results">The response members with the listed items.</param>
internal sealed record Paginator(
    IReadOnlyList<string> InputTokens,
    IReadOnlyList<string> OutputTokens,
    string? Limit,
    int? PageSize,
    IReadOnlyList<string> NamedBy,
    string? MoreResults,
    IReadOnlyList<string> Results);
