using System.Management.Automation;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Neo4j;
using CartographyPS.Pipeline;

namespace CartographyPS.Cmdlets;

/// <summary>What the module's cmdlets share. It is public only because they derive from it.</summary>
public abstract class CartographyCmdlet : PSCmdlet
{
    private volatile EventPump<Action<Cmdlet>>? _pump;

    private protected CartographyCmdlet()
    {
    }

    /// <summary>What carries the words of the work under way to this thread; null for none.</summary>
    private protected EventPump<Action<Cmdlet>>? CurrentPump => _pump;

    /// <inheritdoc/>
    protected override void StopProcessing() => _pump?.Stop();

    /// <summary>The file system path that a user's path means in the session's current location; it need not exist.</summary>
    private protected string FullPath(string path) => GetUnresolvedProviderPathFromPSPath(path);

    /// <summary>The ledger's file as a full path: the one that was named, or the user's own. That there is neither ends the pipeline.</summary>
    private protected string LedgerFile(string? databasePath)
    {
        try
        {
            return databasePath is null ? LedgerLocation.Default : FullPath(databasePath);
        }
        catch (LedgerException exception)
        {
            ThrowTerminatingError(Errors.Ledger(exception));
            throw;
        }
    }

    /// <summary>The Neo4j database that the parameters and the environment name.</summary>
    private protected Neo4jConnection Connection(Neo4jParameters parameters) => Checked(() => Neo4jConnection.Of(parameters, Environment.GetEnvironmentVariable))!;

    /// <summary>The same for a cmdlet that does without one when none is named.</summary>
    private protected Neo4jConnection? NamedConnection(Neo4jParameters parameters) => Checked(() => Neo4jConnection.OfNamed(parameters, Environment.GetEnvironmentVariable));

    /// <summary>Runs work in the background and writes what it posts on this thread, until it ends or is stopped.</summary>
    private protected void Pump(Func<Action<Action<Cmdlet>>, CancellationToken, Task> work)
    {
        using var pump = new EventPump<Action<Cmdlet>>();
        _pump = pump;
        try
        {
            if (Stopping) throw new PipelineStoppedException();
            pump.Run(work, write => write(this));
        }
        finally
        {
            _pump = null;
        }
    }

    private Neo4jConnection? Checked(Func<Neo4jConnection?> connection)
    {
        try
        {
            return connection();
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(Errors.InvalidParameter(exception, "Neo4jParametersNotValid"));
            throw;
        }
        catch (GraphDatabaseException exception)
        {
            // The address is not repeated: it may hold a password.
            ThrowTerminatingError(Neo4jErrors.Address(exception));
            throw;
        }
    }
}
