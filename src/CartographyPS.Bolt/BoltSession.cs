using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.Retry;
using CartographyPS.Bolt.Routing;

namespace CartographyPS.Bolt;

/// <summary>
/// A chain of units of work on one database: each sees what the ones before it changed, also on another member of a cluster. It holds
/// no connection between them. For one user at a time.
/// </summary>
public sealed class BoltSession
{
    private readonly IConnectionProvider _provider;
    private readonly RetryPolicy _retry;
    private readonly int _fetchSize;

    internal BoltSession(IConnectionProvider provider, RetryPolicy retry, int fetchSize, string? database, IReadOnlyList<string> bookmarks)
    {
        _provider = provider;
        _retry = retry;
        _fetchSize = fetchSize;
        Database = database;
        Bookmarks = bookmarks;
    }

    /// <summary>The database that was asked for; null for the user's home database.</summary>
    public string? Database { get; }

    /// <summary>The states that the next unit of work will see at least; for another session to start from.</summary>
    public IReadOnlyList<string> Bookmarks { get; private set; }

    /// <summary>Runs a unit of work that reads. It is run again, from its start, while its failures may pass.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="options">How to run it; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it; the server stops what it is doing.</param>
    /// <exception cref="BoltException">It failed for good.</exception>
    public Task<T> ExecuteReadAsync<T>(
        Func<BoltTransaction, Task<T>> work, BoltTransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(BoltAccessMode.Read, work, options, cancellationToken);

    /// <summary>Runs a unit of work that may change the graph. It is run again, from its start, while its failures may pass.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="work">The work. As it may run more than once, it must change nothing but the graph.</param>
    /// <param name="options">How to run it; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it; the server stops what it is doing.</param>
    /// <exception cref="BoltException">It failed for good.</exception>
    public Task<T> ExecuteWriteAsync<T>(
        Func<BoltTransaction, Task<T>> work, BoltTransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(BoltAccessMode.Write, work, options, cancellationToken);

    /// <summary>
    /// Runs one query in a transaction that the server makes for it: for commands that cannot run in another's transaction, such as
    /// <c>CALL { ... } IN TRANSACTIONS</c>. It runs once, unless <see cref="BoltTransactionOptions.IsIdempotent"/> says that it may run again.
    /// </summary>
    /// <typeparam name="T">What the reading gives.</typeparam>
    /// <param name="query">The query in Cypher.</param>
    /// <param name="parameters">Its parameters, as for <see cref="BoltTransaction.RunAsync"/>; null for none.</param>
    /// <param name="read">Reads the result; what it leaves is dropped.</param>
    /// <param name="mode">Whether it may change the graph.</param>
    /// <param name="options">How to run it; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it; the server stops what it is doing.</param>
    /// <exception cref="ArgumentException">A parameter is of a type that Cypher has no parameters of.</exception>
    /// <exception cref="BoltException">It failed.</exception>
    public Task<T> RunAsync<T>(
        string query, IReadOnlyDictionary<string, object?>? parameters, Func<BoltResult, Task<T>> read,
        BoltAccessMode mode = BoltAccessMode.Write, BoltTransactionOptions? options = null, CancellationToken cancellationToken = default)
    {
        Task<T> Once() => RunOnceAsync(query, parameters, read, mode, options, cancellationToken);
        return options is { IsIdempotent: true } ? _retry.RunAsync(Once, e => MayRetry(e, options), cancellationToken) : Once();
    }

    private static bool MayRetry(BoltException e, BoltTransactionOptions? options) =>
        e.IsRetryable || (e.Kind == BoltErrorKind.CommitUnknown && options is { IsIdempotent: true });

    private async Task<T> RunOnceAsync<T>(
        string query, IReadOnlyDictionary<string, object?>? parameters, Func<BoltResult, Task<T>> read,
        BoltAccessMode mode, BoltTransactionOptions? options, CancellationToken cancellationToken)
    {
        var (connection, database) = await _provider.AcquireAsync(mode, Database, Bookmarks, cancellationToken).ConfigureAwait(false);
        try
        {
            connection.IsBusy = true;
            var run = Request.Run(query, parameters, TransactionFields.Of(mode, database, Bookmarks, options));
            var result = new BoltResult(connection, run, _fetchSize, false, cancellationToken);
            var value = await read(result).ConfigureAwait(false);
            var summary = await result.SummaryAsync().ConfigureAwait(false);
            result.Close();
            connection.IsBusy = false;
            Advance(summary.Raw.Text("bookmark"));
            return value;
        }
        catch (BoltException e)
        {
            _provider.Note(connection.Address, database, e);
            throw;
        }
        finally
        {
            await _provider.ReleaseAsync(connection).ConfigureAwait(false);
        }
    }

    private Task<T> ExecuteAsync<T>(
        BoltAccessMode mode, Func<BoltTransaction, Task<T>> work, BoltTransactionOptions? options, CancellationToken cancellationToken) =>
        _retry.RunAsync(() => AttemptAsync(mode, work, options, cancellationToken), e => MayRetry(e, options), cancellationToken);

    private async Task<T> AttemptAsync<T>(
        BoltAccessMode mode, Func<BoltTransaction, Task<T>> work, BoltTransactionOptions? options, CancellationToken cancellationToken)
    {
        var (connection, database) = await _provider.AcquireAsync(mode, Database, Bookmarks, cancellationToken).ConfigureAwait(false);
        try
        {
            var begin = Request.Begin(TransactionFields.Of(mode, database, Bookmarks, options));
            var transaction = new BoltTransaction(connection, begin, _fetchSize, cancellationToken);
            try
            {
                var value = await work(transaction).ConfigureAwait(false);
                Advance(await transaction.CommitAsync().ConfigureAwait(false));
                return value;
            }
            catch
            {
                await transaction.RollbackAsync().ConfigureAwait(false);
                throw;
            }
        }
        catch (BoltException e)
        {
            _provider.Note(connection.Address, database, e);
            throw;
        }
        finally
        {
            await _provider.ReleaseAsync(connection).ConfigureAwait(false);
        }
    }

    private void Advance(string? bookmark)
    {
        if (bookmark is not null) Bookmarks = [bookmark];
    }
}
