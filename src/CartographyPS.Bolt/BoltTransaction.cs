using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Errors;
using CartographyPS.Bolt.Messages;

namespace CartographyPS.Bolt;

/// <summary>
/// The transaction of a unit of work. It is committed when the work ends, and rolled back when the work throws. Valid within its unit
/// of work. Not thread-safe.
/// </summary>
public sealed class BoltTransaction
{
    private readonly BoltConnection _connection;
    private readonly int _fetchSize;
    private readonly Response _begin;
    private readonly List<BoltResult> _open = [];
    private bool _ended;

    internal BoltTransaction(BoltConnection connection, Request begin, int fetchSize, CancellationToken cancellationToken)
    {
        _connection = connection;
        _fetchSize = fetchSize;
        CancellationToken = cancellationToken;
        connection.IsBusy = true;
        _begin = connection.Send(begin, new Response());
    }

    /// <summary>The token that cancels the unit of work.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The transaction's database, once the server has named it.</summary>
    internal string? HomeDatabase => _begin.Metadata.Text("db");

    /// <summary>Sends a query and requests its first records. Does not wait for the response.</summary>
    /// <param name="query">The query in Cypher.</param>
    /// <param name="parameters">
    /// Its parameters: null, strings, numbers, booleans, byte arrays, lists and dictionaries of them, the times of .NET, and the times
    /// and points of this namespace.
    /// </param>
    /// <exception cref="ArgumentException">A parameter has a type that Cypher does not take.</exception>
    /// <exception cref="BoltException">The connection failed, or an earlier query of the transaction failed.</exception>
    public Task<BoltResult> RunAsync(string query, IReadOnlyDictionary<string, object?>? parameters = null) => SendAsync(query, parameters, false);

    /// <summary>Sends a query whose records are not needed, such as a batch of changes. Does not wait for the response.</summary>
    /// <remarks>Several can be in flight at once. A failure of any of them is thrown at the end of the unit of work at the latest.</remarks>
    /// <param name="query">The query in Cypher.</param>
    /// <param name="parameters">Its parameters, as for <see cref="RunAsync"/>.</param>
    /// <returns>The result, for its summary.</returns>
    /// <exception cref="ArgumentException">A parameter has a type that Cypher does not take.</exception>
    /// <exception cref="BoltException">The connection failed, or an earlier query of the transaction failed.</exception>
    public Task<BoltResult> ExecuteAsync(string query, IReadOnlyDictionary<string, object?>? parameters = null) => SendAsync(query, parameters, true);

    /// <summary>Commits, and returns the bookmark of the new state.</summary>
    internal async Task<string?> CommitAsync()
    {
        foreach (var result in _open)
        {
            if (!result.IsDiscarding && !result.IsFinished) await result.FinishAsync().ConfigureAwait(false);
        }
        if (_connection.Failure is { } failure) throw failure;
        var commit = _connection.Send(Request.Commit, new Response());
        try
        {
            await _connection.FlushAsync(CancellationToken).ConfigureAwait(false);
            var metadata = await _connection.CompleteAsync(commit, CancellationToken).ConfigureAwait(false);
            _connection.IsBusy = false;
            End();
            return metadata.Text("bookmark");
        }
        catch (BoltException e) when (e.Kind is BoltErrorKind.ConnectionLost or BoltErrorKind.ProtocolViolation && _connection.Failure is null)
        {
            throw Fault.CommitUnknown(_connection.Address.ToString(), e);
        }
    }

    /// <summary>Rolls back. When the server cannot be told, closing the connection rolls back instead.</summary>
    internal async Task RollbackAsync()
    {
        bool open = _connection.IsBusy && !_connection.IsBroken && !_ended;
        End();
        if (!open) return;
        try
        {
            if (_connection.Failure is null && _open.TrueForAll(result => result.IsFinished))
            {
                var rollback = _connection.Send(Request.Rollback, new Response());
                await _connection.FlushAsync(CancellationToken.None).ConfigureAwait(false);
                await _connection.CompleteAsync(rollback, CancellationToken.None).ConfigureAwait(false);
                _connection.IsBusy = false;
            }
            else
            {
                await _connection.TryResetAsync().ConfigureAwait(false);
            }
        }
        catch (BoltException e)
        {
            _connection.Break(e);
        }
    }

    private void End()
    {
        _ended = true;
        foreach (var result in _open) result.Close();
    }

    private async Task<BoltResult> SendAsync(string query, IReadOnlyDictionary<string, object?>? parameters, bool discard)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (_ended) throw new InvalidOperationException("The unit of work of this transaction has ended.");
        if (_connection.Failure is { } failure) throw failure;
        _open.RemoveAll(result => result.IsFinished);
        var result = new BoltResult(_connection, Request.Run(query, parameters, []), _fetchSize, discard, CancellationToken);
        _open.Add(result);
        await _connection.FlushAsync(CancellationToken).ConfigureAwait(false);
        return result;
    }
}
