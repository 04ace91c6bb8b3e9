using System.Runtime.CompilerServices;
using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Sync.Reading.Calls;

namespace CartographyPS.Engine.Tests.Sync.Reading.Calls;

public class CountingReaderTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 3)]
    public async Task A_call_that_AWS_refuses_counts_like_a_page(int pages, int calls)
    {
        var reader = new CountingReader(new Pages(pages, new AwsServiceException(AwsErrorKind.Denied, "AccessDenied", "No.", "sqs.ListQueues", "eu-west-1")));

        await Assert.ThrowsAsync<AwsServiceException>(() => ReadAsync(reader));

        Assert.Equal(calls, reader.Calls);
    }

    [Fact]
    public async Task Pages_count_and_their_end_does_not()
    {
        var reader = new CountingReader(new Pages(3, null));

        await ReadAsync(reader);

        Assert.Equal(3, reader.Calls);
    }

    [Fact]
    public async Task What_is_stopped_does_not_count()
    {
        var reader = new CountingReader(new Pages(1, new OperationCanceledException()));

        await Assert.ThrowsAsync<OperationCanceledException>(() => ReadAsync(reader));

        Assert.Equal(1, reader.Calls);
    }

    private static async Task ReadAsync(CountingReader reader)
    {
        await foreach (var page in reader.ReadAsync(new Operation("sqs", "ListQueues"), "eu-west-1", new Dictionary<string, object?>(), CancellationToken.None)) page.Dispose();
    }

    private sealed class Pages(int count, Exception? end) : IAwsReader
    {
        public async IAsyncEnumerable<JsonDocument> ReadAsync(
            Operation operation, string region, IReadOnlyDictionary<string, object?> parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            for (int i = 0; i < count; i++) yield return JsonDocument.Parse("{}");
            await Task.CompletedTask;
            if (end is not null) throw end;
        }
    }
}
