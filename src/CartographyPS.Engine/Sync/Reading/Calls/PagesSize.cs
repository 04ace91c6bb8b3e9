using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>Bounds the pages of one list that are kept together in memory to the size limit of one response.</summary>
/// <param name="limit">The limit in characters.</param>
internal sealed class PagesSize(long limit = AwsClientOptions.DefaultMaxAnswerBytes)
{
    private long _size;

    /// <summary>Counts a page.</summary>
    /// <exception cref="AnswerTooLargeException">The pages together exceed the limit.</exception>
    public void Add(JsonDocument page)
    {
        _size += page.RootElement.GetRawText().Length;
        if (_size > limit) throw new AnswerTooLargeException(limit);
    }
}
