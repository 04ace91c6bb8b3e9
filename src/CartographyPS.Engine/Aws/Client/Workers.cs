namespace CartographyPS.Engine.Aws.Client;

/// <summary>
/// Threads for long work, at most as many as there are processors: parsing large answers, stating what answers say, committing scopes.
/// The pool's threads are left to what comes in meanwhile; kept busy with such work, the pool would add more and more, each with large
/// buffers of its own. Committing goes first, since it is done for one scope at a time and all wait for it; stating goes before parsing:
/// it gives memory back, which parsing takes, so that few answers wait in their parsed form. Of like work, that for the scope whose turn
/// came first (<see cref="Turn"/>) is done first: scopes end one after another, not all at the end with all that they hold.
/// </summary>
internal static class Workers
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly object Gate = new();
    private static readonly AsyncLocal<int> CurrentTurn = new();
    private static readonly TurnQueue<Action> Committing = new();
    private static readonly TurnQueue<Action> Stating = new();
    private static readonly TurnQueue<Action> Parsing = new();
    private static int s_threads;
    private static int s_idle;

    /// <summary>The turn of the work that this method, and what it calls, asks for; lower ones come first. 0 when none is set.</summary>
    public static int Turn
    {
        get => CurrentTurn.Value;
        set => CurrentTurn.Value = value;
    }

    private static int Waiting => Committing.Count + Stating.Count + Parsing.Count;

    /// <summary>
    /// Has an answer parsed, when nothing is to be stated. Who awaits it goes on at once, on the same
    /// thread, so that the answer is stated before the next is parsed.
    /// </summary>
    /// <returns>What the work returns or throws.</returns>
    public static Task<T> ParseAsync<T>(Func<T> work) => RunAsync(Parsing, work, TaskCreationOptions.None);

    /// <summary>Has stated what an answer says.</summary>
    /// <returns>What the work returns or throws.</returns>
    public static Task<T> StateAsync<T>(Func<T> work) => RunAsync(Stating, work, TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Has a scope committed, before all else.</summary>
    /// <returns>What the work returns or throws.</returns>
    public static Task<T> CommitAsync<T>(Func<T> work) => RunAsync(Committing, work, TaskCreationOptions.RunContinuationsAsynchronously);

    private static Task<T> RunAsync<T>(TurnQueue<Action> queue, Func<T> work, TaskCreationOptions options)
    {
        var done = new TaskCompletionSource<T>(options);
        Post(queue, () =>
        {
            try
            {
                done.SetResult(work());
            }
#pragma warning disable CA1031 // Thrown where the work is awaited.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                done.TrySetException(exception);
            }
        });
        return done.Task;
    }

    private static void Post(TurnQueue<Action> queue, Action work)
    {
        int turn = Turn;
        lock (Gate)
        {
            queue.Enqueue(turn, work);
            if (Waiting <= s_idle || s_threads == Environment.ProcessorCount)
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
            while (Waiting == 0)
            {
                s_idle++;
                bool called = Monitor.Wait(Gate, Patience);
                s_idle--;
                if (called || Waiting > 0) continue;
                s_threads--;
                return null;
            }
            return (Committing.Count > 0 ? Committing : Stating.Count > 0 ? Stating : Parsing).Dequeue();
        }
    }
}
