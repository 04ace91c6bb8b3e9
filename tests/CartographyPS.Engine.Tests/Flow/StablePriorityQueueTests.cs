using CartographyPS.Engine.Flow;

namespace CartographyPS.Engine.Tests.Flow;

public class StablePriorityQueueTests
{
    [Fact]
    public void Lower_numbers_come_first_and_equals_in_order_of_arrival()
    {
        var queue = new StablePriorityQueue<string>();
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
