using CartographyPS.Bolt.PackStream;

namespace CartographyPS.Bolt.Messages;

/// <summary>A message to the server: its tag and its fields. A field takes the same values as a query parameter.</summary>
internal readonly record struct Request(byte Tag, object?[] Fields)
{
    internal static readonly Request Goodbye = new(MessageTag.Goodbye, []);
    internal static readonly Request Reset = new(MessageTag.Reset, []);
    internal static readonly Request Commit = new(MessageTag.Commit, []);
    internal static readonly Request Rollback = new(MessageTag.Rollback, []);
    internal static readonly Request Logoff = new(MessageTag.Logoff, []);

    private static readonly IReadOnlyDictionary<string, object?> NoParameters = new Dictionary<string, object?>();

    internal static Request Run(string query, IReadOnlyDictionary<string, object?>? parameters, Dictionary<string, object?> extra) =>
        new(MessageTag.Run, [query, parameters ?? NoParameters, extra]);

    internal static Request Begin(Dictionary<string, object?> extra) => new(MessageTag.Begin, [extra]);

    internal static Request Pull(long count, long? queryId) => new(MessageTag.Pull, [Stream(count, queryId)]);

    internal static Request Discard(long? queryId) => new(MessageTag.Discard, [Stream(-1, queryId)]);

    internal void Write(PackWriter writer)
    {
        writer.BeginMessage(Tag, Fields.Length);
        try
        {
            foreach (object? field in Fields) ValueWriter.Write(writer, field);
            writer.EndMessage();
        }
        catch
        {
            writer.AbandonMessage();
            throw;
        }
    }

    private static Dictionary<string, object?> Stream(long count, long? queryId)
    {
        var extra = new Dictionary<string, object?> { ["n"] = count };
        if (queryId is { } id) extra["qid"] = id;
        return extra;
    }
}
