using CartographyPS.Engine.Aws.Client;

namespace CartographyPS.Engine.Tests.Aws.Client;

public class TurnQueueTests
{
    [Fact]
    public void Lower_turns_come_first_and_of_one_turn_who_came_first()
    {
        var queue = new TurnQueue<string>();
        queue.Enqueue(2, "c");
        queue.Enqueue(1, "a");
        queue.Enqueue(2, "d");
        queue.Enqueue(1, "b");

        Assert.Equal(4, queue.Count);
        Assert.Equal("a", queue.Peek());
        Assert.Equal(["a", "b", "c", "d"], Enumerable.Range(0, 4).Select(_ => queue.Dequeue()));
        Assert.Equal(0, queue.Count);
    }
}
