using System.Text.Json;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>Reads no more pages of a call than its definition says (see <see cref="Resources.CallSource.AtMost"/>).</summary>
internal static class PageBound
{
    /// <summary>The first pages. One more is asked for, since only that tells whether the list goes on.</summary>
    /// <param name="pages">All pages.</param>
    /// <param name="most">How many are read.</param>
    /// <param name="cut">Called when there are more.</param>
    public static async IAsyncEnumerable<JsonDocument> ReadAsync(IAsyncEnumerable<JsonDocument> pages, int most, Action cut)
    {
        int read = 0;
        await foreach (var page in pages.ConfigureAwait(false))
        {
            if (read++ == most)
            {
                page.Dispose();
                cut();
                yield break;
            }
            yield return page;
        }
    }
}
