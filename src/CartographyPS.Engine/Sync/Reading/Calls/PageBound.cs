using System.Text.Json;

namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>Reads at most the number of pages that a call's definition allows (see <see cref="Resources.CallSource.AtMost"/>).</summary>
internal static class PageBound
{
    /// <summary>Returns the first pages. One more is requested, since only that shows whether the list continues.</summary>
    /// <param name="pages">All pages.</param>
    /// <param name="most">The number of pages to read.</param>
    /// <param name="cut">Called when there are more pages.</param>
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
