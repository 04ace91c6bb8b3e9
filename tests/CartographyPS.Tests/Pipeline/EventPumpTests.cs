using System.Management.Automation;
using CartographyPS.Pipeline;

namespace CartographyPS.Tests.Pipeline;

public class EventPumpTests
{
    [Fact]
    public void Events_are_written_in_order_on_the_calling_thread()
    {
        using var pump = new EventPump<int>();
        var written = new List<int>();
        var threads = new HashSet<int>();

        pump.Run(
            async (post, _) =>
            {
                for (var i = 0; i < 1000; i++)
                {
                    if (i % 100 == 0) await Task.Yield();
                    post(i);
                }
            },
            value =>
            {
                written.Add(value);
                threads.Add(Environment.CurrentManagedThreadId);
            });

        Assert.Equal(Enumerable.Range(0, 1000), written);
        Assert.Equal([Environment.CurrentManagedThreadId], threads);
    }

    [Fact]
    public void Work_that_runs_ahead_waits_for_the_reader()
    {
        using var pump = new EventPump<int>(capacity: 4);
        var posted = 0;
        var ahead = 0;
        var written = 0;

        pump.Run(
            (post, _) =>
            {
                for (var i = 0; i < 200; i++)
                {
                    post(i);
                    Interlocked.Increment(ref posted);
                }

                return Task.CompletedTask;
            },
            _ => ahead = Math.Max(ahead, Volatile.Read(ref posted) - ++written));

        Assert.Equal(200, written);
        Assert.InRange(ahead, int.MinValue, 5);
    }

    [Fact]
    public void A_stopped_reader_cancels_the_work_and_waits_for_its_end()
    {
        using var pump = new EventPump<int>(capacity: 1);
        var ended = false;

        Assert.Throws<PipelineStoppedException>(() => pump.Run(
            async (post, cancellation) =>
            {
                post(1);
                try
                {
                    await Task.Delay(Timeout.Infinite, cancellation);
                }
                finally
                {
                    for (var i = 0; i < 100; i++) post(i);
                    ended = true;
                }
            },
            _ => throw new PipelineStoppedException()));

        Assert.True(ended);
    }

    [Fact]
    public void Stop_lets_the_last_events_through_and_ends_as_a_stopped_pipeline()
    {
        using var pump = new EventPump<string>();
        var written = new List<string>();

        Assert.Throws<PipelineStoppedException>(() => pump.Run(
            async (post, cancellation) =>
            {
                post("reading");
                try
                {
                    await Task.Delay(Timeout.Infinite, cancellation);
                }
                finally
                {
                    post("cancelled");
                }
            },
            value =>
            {
                written.Add(value);
                pump.Stop();
            }));

        Assert.Equal(["reading", "cancelled"], written);
    }

    [Fact]
    public void A_failure_of_the_work_comes_after_its_events_and_as_it_was()
    {
        using var pump = new EventPump<int>();
        var written = new List<int>();

        var failure = Assert.Throws<InvalidDataException>(() => pump.Run(
            (post, _) =>
            {
                post(1);
                throw new InvalidDataException("bad ledger");
            },
            written.Add));

        Assert.Equal("bad ledger", failure.Message);
        Assert.Equal([1], written);
    }

    [Fact]
    public void A_post_after_the_end_is_dropped()
    {
        using var pump = new EventPump<int>();
        var written = new List<int>();
        Action<int>? late = null;

        pump.Run(
            (post, _) =>
            {
                late = post;
                post(1);
                return Task.CompletedTask;
            },
            written.Add);
        late!(2);

        Assert.Equal([1], written);
    }
}
