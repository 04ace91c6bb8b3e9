namespace CartographyPS.Bolt.Messages;

/// <summary>The answer to a PULL: its records go to the result's queue.</summary>
internal sealed class RecordResponse(Queue<object?[]> records) : Response
{
    internal override bool HasNews => IsDone || records.Count > 0;

    internal override void OnRecord(object?[] values) => records.Enqueue(values);
}
