namespace CartographyPS.Engine.Aws.Client;

/// <summary>
/// Threads for long work, at most as many as there are processors: parsing large answers, stating what answers say. The pool's threads are
/// left to what comes in meanwhile; kept busy with such work, the pool would add more and more, each with large buffers of its own.
/// </summary>
internal static class Workers
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly object Gate = new();
    private static readonly Queue<Action> Waiting = new();
    private static int s_threads;
    private static int s_idle;

    /// <summary>Has work done, in the order in which it comes.</summary>
    /// <returns>What the work returns or throws.</returns>
    public static Task<T> RunAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            try
            {
                done.SetResult(work());
            }
#pragma warning disable CA1031 // Thrown where the work is awaited.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                done.SetException(exception);
            }
        });
        return done.Task;
    }

    private static void Post(Action work)
    {
        lock (Gate)
        {
            Waiting.Enqueue(work);
            if (Waiting.Count <= s_idle || s_threads == Environment.ProcessorCount)
            {
                Monitor.Pulse(Gate);
                return;
            }
            s_threads++;
        }
        new Thread(Work) { IsBackground = true, Name = "CartographyPS worker" }.Start();
    }

    private static void Work()
    {
        while (Next() is { } work) work();
    }

    // Null when there has been nothing to do for a while.
    private static Action? Next()
    {
        lock (Gate)
        {
            while (Waiting.Count == 0)
            {
                s_idle++;
                bool called = Monitor.Wait(Gate, Patience);
                s_idle--;
                if (called || Waiting.Count > 0) continue;
                s_threads--;
                return null;
            }
            return Waiting.Dequeue();
        }
    }
}
