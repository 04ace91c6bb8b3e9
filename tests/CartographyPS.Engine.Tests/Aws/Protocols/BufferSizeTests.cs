using System.Text.Json;
using CartographyPS.Engine.Aws.Protocols;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Sync.Reading.Calls;
using CsCheck;

namespace CartographyPS.Engine.Tests.Aws.Protocols;

/// <summary>The growth of buffers, up to the longest array, and the limit of joined pages.</summary>
public sealed class BufferSizeTests
{
    [Fact]
    public void A_buffer_doubles_or_grows_to_the_required_size_without_overflow() =>
        Gen.Select(Gen.Int[1, BufferSize.Longest], Gen.Long[1, BufferSize.Longest]).Sample((size, needed) =>
        {
            int grown = BufferSize.Grown(size, needed);

            Assert.InRange(grown, needed, BufferSize.Longest);
            Assert.True(grown >= Math.Min(size * 2L, BufferSize.Longest));
        });

    [Theory]
    [InlineData(BufferSize.Longest + 1L)]
    [InlineData(long.MaxValue)]
    public void A_buffer_longer_than_any_array_is_an_error(long needed) =>
        Assert.Throws<AnswerTooLargeException>(() => BufferSize.Grown(1 << 30, needed));

    [Fact]
    public void A_buffer_holds_as_many_bytes_as_its_limit()
    {
        using var buffer = new PooledBuffer(16, 100);
        buffer.Free(100);
        buffer.Advance(100);

        Assert.Throws<AnswerTooLargeException>(() => buffer.Advance(1));
    }

    [Fact]
    public void Joined_pages_are_no_larger_than_one_response()
    {
        using var page = JsonDocument.Parse("[1,2,3]");
        var size = new PagesSize(limit: 14);
        size.Add(page);
        size.Add(page);

        Assert.Throws<AnswerTooLargeException>(() => size.Add(page));
    }
}
