using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Sync.Reading;

namespace CartographyPS.Engine.Tests.Sync.Reading;

public class ReadingFailuresTests
{
    [Fact]
    public void A_message_lists_failures_in_the_same_order_whichever_call_ends_first()
    {
        ItemFailure[] failures =
        [
            new("s3.ListBuckets", "s3.ListBuckets", string.Empty, AwsErrorKind.Transient, "Timeout", "No answer."),
            Of("s3.GetBucketAcl", "a"),
            Of("s3.GetBucketAcl", "b"),
            Of("s3.GetBucketPolicy", "a"),
            Of("s3.GetBucketPolicy", "c"),
        ];

        string expected = Message(failures);
        Assert.StartsWith("s3.ListBuckets: Timeout", expected, StringComparison.Ordinal);
        Assert.EndsWith("; and 2 more", expected, StringComparison.Ordinal);
        for (int shift = 1; shift < failures.Length; shift++) Assert.Equal(expected, Message([.. failures.Skip(shift), .. failures.Take(shift)]));
        Assert.Equal(expected, Message([.. failures.Reverse()]));
    }

    private static string Message(IEnumerable<ItemFailure> failures)
    {
        using var writer = new CollectingWriter();
        var reading = new ReadingFailures(writer);
        foreach (var failure in failures) reading.Add(failure);
        return reading.Conclude(firstCalls: 2).Message!;
    }

    private static ItemFailure Of(string operation, string item) => new($"{operation}/{item}", operation, item, AwsErrorKind.Denied, "AccessDenied", "No.");
}
