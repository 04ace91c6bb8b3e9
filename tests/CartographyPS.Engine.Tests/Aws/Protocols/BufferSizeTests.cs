using System.Text.Json;
using CartographyPS.Engine.Aws.Protocols;
using CartographyPS.Engine.Sync;
using CsCheck;

namespace CartographyPS.Engine.Tests.Aws.Protocols;

/// <summary>How buffers grow, up to what one array can be, and what is kept of texts and pages.</summary>
public sealed class BufferSizeTests
{
    [Fact]
    public void A_buffer_grows_to_what_is_needed_and_to_twice_its_size_without_overflow() =>
        Gen.Select(Gen.Int[1, BufferSize.Longest], Gen.Long[1, BufferSize.Longest]).Sample((size, needed) =>
        {
            int grown = BufferSize.Grown(size, needed);

            Assert.InRange(grown, needed, BufferSize.Longest);
            Assert.True(grown >= Math.Min(size * 2L, BufferSize.Longest));
        });

    [Theory]
    [InlineData(BufferSize.Longest + 1L)]
    [InlineData(long.MaxValue)]
    public void A_buffer_that_no_array_holds_is_an_error(long needed) =>
        Assert.Throws<AnswerTooLargeException>(() => BufferSize.Grown(1 << 30, needed));

    [Fact]
    public void A_buffer_takes_as_much_as_its_limit()
    {
        using var buffer = new PooledBuffer(16, 100);
        buffer.Free(100);
        buffer.Advance(100);

        Assert.Throws<AnswerTooLargeException>(() => buffer.Advance(1));
    }

    [Fact]
    public void Pages_that_are_kept_together_are_no_larger_than_one_answer()
    {
        using var page = JsonDocument.Parse("[1,2,3]");
        var size = new PagesSize(limit: 14);
        size.Add(page);
        size.Add(page);

        Assert.Throws<AnswerTooLargeException>(() => size.Add(page));
    }

    [Fact]
    public void A_text_is_cut_at_whole_characters() =>
        Gen.String[0, 9000].Sample(text =>
        {
            string cut = ErrorText.Message(text);

            if (text.Length <= ErrorText.MaxMessage) Assert.Equal(text, cut);
            else Assert.StartsWith(cut[..(ErrorText.MaxMessage - 1)], text, StringComparison.Ordinal);
        });

    [Fact]
    public void A_pair_of_surrogates_is_not_torn() =>
        Assert.DoesNotContain('\ud83d', ErrorText.Message(new string('x', ErrorText.MaxMessage - 1) + "\ud83d\ude80" + new string('y', 100)));

    [Fact]
    public void A_text_that_was_cut_stays_as_it_is()
    {
        string cut = ErrorText.Message(new string('x', 100_000));

        Assert.EndsWith("x... (95904 more characters)", cut, StringComparison.Ordinal);
        Assert.Equal(cut, ErrorText.Message(cut));
    }
}
