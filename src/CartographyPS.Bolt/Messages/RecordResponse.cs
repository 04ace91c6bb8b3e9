namespace CartographyPS.Bolt.Messages;

/// <summary>The response to a PULL. Its records go to the result's queue.</summary>
internal sealed class RecordResponse(Queue<object?[]> records) : Response
{
    internal override bool HasProgress => IsDone || records.Count > 0;

    internal override void OnRecord(object?[] values) => records.Enqueue(values);
}
