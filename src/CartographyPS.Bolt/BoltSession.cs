using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.Retry;
using CartographyPS.Bolt.Routing;

namespace CartographyPS.Bolt;

/// <summary>
/// A sequence of units of work on one database. Each sees the changes of those before it, also on another member of a cluster. The
/// session holds no connection between them. Not thread-safe.
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

    /// <summary>The requested database; null for the user's home database.</summary>
    public string? Database { get; }

    /// <summary>The states that the next unit of work sees at least. Another session can start from them.</summary>
    public IReadOnlyList<string> Bookmarks { get; private set; }

    /// <summary>Runs a unit of work that reads. Retries it from its start while its failures are retryable.</summary>
    /// <typeparam name="T">The type of the work's result.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the work. The server stops it too.</param>
    /// <exception cref="BoltException">The work failed, and retries did not help.</exception>
    public Task<T> ExecuteReadAsync<T>(
        Func<BoltTransaction, Task<T>> work, BoltTransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(BoltAccessMode.Read, work, options, cancellationToken);

    /// <summary>Runs a unit of work that may change the graph. Retries it from its start while its failures are retryable.</summary>
    /// <typeparam name="T">The type of the work's result.</typeparam>
    /// <param name="work">The work. It may run more than once, so it must change nothing but the graph.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the work. The server stops it too.</param>
    /// <exception cref="BoltException">The work failed, and retries did not help.</exception>
    public Task<T> ExecuteWriteAsync<T>(
        Func<BoltTransaction, Task<T>> work, BoltTransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(BoltAccessMode.Write, work, options, cancellationToken);

    /// <summary>
    /// Runs one query in an auto-commit transaction. Some commands need one, such as <c>CALL { ... } IN TRANSACTIONS</c>. The query is
    /// retried only with <see cref="BoltTransactionOptions.IsIdempotent"/>, or where it <see cref="BoltException.HasNotRun"/>.
    /// </summary>
    /// <typeparam name="T">The type of the value that is read.</typeparam>
    /// <param name="query">The query in Cypher.</param>
    /// <param name="parameters">Its parameters, as for <see cref="BoltTransaction.RunAsync"/>; null for none.</param>
    /// <param name="read">Reads the result. Records that it leaves are dropped.</param>
    /// <param name="mode">The access that the query needs.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the work. The server stops it too.</param>
    /// <exception cref="ArgumentException">A parameter has a type that Cypher does not take.</exception>
    /// <exception cref="BoltException">The query failed.</exception>
    public Task<T> RunAsync<T>(
        string query, IReadOnlyDictionary<string, object?>? parameters, Func<BoltResult, Task<T>> read,
        BoltAccessMode mode = BoltAccessMode.Write, BoltTransactionOptions? options = null, CancellationToken cancellationToken = default)
    {
        Task<T> Once() => RunOnceAsync(query, parameters, read, mode, options, cancellationToken);
        return _retry.RunAsync(Once, e => e.HasNotRun || (options is { IsIdempotent: true } && MayRetry(e, options)), cancellationToken);
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
            UpdateBookmark(summary.Raw.Text("bookmark"));
            return value;
        }
        catch (BoltException e)
        {
            _provider.OnFailure(connection.Address, database, e);
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
                UpdateBookmark(await transaction.CommitAsync().ConfigureAwait(false));
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
            _provider.OnFailure(connection.Address, database, e);
            throw;
        }
        finally
        {
            await _provider.ReleaseAsync(connection).ConfigureAwait(false);
        }
    }

    private void UpdateBookmark(string? bookmark)
    {
        if (bookmark is not null) Bookmarks = [bookmark];
    }
}
