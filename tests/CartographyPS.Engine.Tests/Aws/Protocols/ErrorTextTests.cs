using CartographyPS.Engine.Aws.Protocols;
using CsCheck;

namespace CartographyPS.Engine.Tests.Aws.Protocols;

public sealed class ErrorTextTests
{
    [Fact]
    public void A_text_is_truncated_at_whole_characters() =>
        Gen.String[0, 9000].Sample(text =>
        {
            string cut = ErrorText.Message(text);

            if (text.Length <= ErrorText.MaxMessage) Assert.Equal(text, cut);
            else Assert.StartsWith(cut[..(ErrorText.MaxMessage - 1)], text, StringComparison.Ordinal);
        });

    [Fact]
    public void A_surrogate_pair_is_not_split() =>
        Assert.DoesNotContain('\ud83d', ErrorText.Message(new string('x', ErrorText.MaxMessage - 1) + "\ud83d\ude80" + new string('y', 100)));

    [Fact]
    public void A_truncated_text_is_not_truncated_again()
    {
        string cut = ErrorText.Message(new string('x', 100_000));

        Assert.EndsWith("x... (95904 more characters)", cut, StringComparison.Ordinal);
        Assert.Equal(cut, ErrorText.Message(cut));
    }
}
