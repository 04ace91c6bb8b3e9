using System.Management.Automation;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Files;
using CartographyPS.Neo4j;
using CartographyPS.Pipeline;

namespace CartographyPS.Cmdlets;

/// <summary>
/// What the module's cmdlets share. What they say may hold text from outside, so each way to say something is hidden here by one that
/// makes the text safe to show (<see cref="TerminalText"/>); objects are data and pass as they are. It is public only because they
/// derive from it.
/// </summary>
public abstract class CartographyCmdlet : PSCmdlet
{
    private volatile EventPump<Action<CartographyCmdlet>>? _pump;

    private protected CartographyCmdlet()
    {
    }

    /// <summary>What carries the words of the work under way to this thread; null for none.</summary>
    private protected EventPump<Action<CartographyCmdlet>>? CurrentPump => _pump;

    /// <inheritdoc/>
    protected override void StopProcessing() => _pump?.Stop();

    /// <inheritdoc cref="Cmdlet.WriteWarning"/>
    internal new void WriteWarning(string text) => base.WriteWarning(TerminalText.Escape(text));

    /// <inheritdoc cref="Cmdlet.WriteVerbose"/>
    internal new void WriteVerbose(string text) => base.WriteVerbose(TerminalText.Escape(text));

    /// <inheritdoc cref="Cmdlet.WriteDebug"/>
    internal new void WriteDebug(string text) => base.WriteDebug(TerminalText.Escape(text));

    /// <inheritdoc cref="Cmdlet.WriteError"/>
    internal new void WriteError(ErrorRecord errorRecord) => base.WriteError(SafeToShow(errorRecord));

    /// <inheritdoc cref="Cmdlet.WriteProgress(ProgressRecord)"/>
    internal new void WriteProgress(ProgressRecord progressRecord)
    {
        progressRecord.Activity = TerminalText.Escape(progressRecord.Activity);
        progressRecord.StatusDescription = TerminalText.Escape(progressRecord.StatusDescription);
        if (progressRecord.CurrentOperation is { } operation) progressRecord.CurrentOperation = TerminalText.Escape(operation);
        base.WriteProgress(progressRecord);
    }

    /// <inheritdoc cref="Cmdlet.ShouldProcess(string, string)"/>
    internal new bool ShouldProcess(string target, string action) => base.ShouldProcess(TerminalText.Escape(target), TerminalText.Escape(action));

    /// <inheritdoc cref="Cmdlet.ShouldProcess(string, string, string, out ShouldProcessReason)"/>
    internal new bool ShouldProcess(string verboseDescription, string verboseWarning, string caption, out ShouldProcessReason shouldProcessReason) =>
        base.ShouldProcess(TerminalText.Escape(verboseDescription), TerminalText.Escape(verboseWarning), TerminalText.Escape(caption), out shouldProcessReason);

    /// <inheritdoc cref="Cmdlet.ThrowTerminatingError"/>
    private protected new void ThrowTerminatingError(ErrorRecord errorRecord) => base.ThrowTerminatingError(SafeToShow(errorRecord));

    /// <summary>The file system path that a user's path means in the session's current location; it need not exist.</summary>
    /// <param name="path">The path.</param>
    /// <param name="parameter">The parameter that gave it; the error names it.</param>
    private protected string FullPath(string path, string parameter)
    {
        try
        {
            return FileSystemPath.Full(SessionState.Path, path);
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(Errors.PathNotFileSystem(parameter, path, exception));
            throw;
        }
    }

    /// <summary>Ends the pipeline when a file that is to be written is one that must not be.</summary>
    /// <param name="files">What must not be written.</param>
    /// <param name="path">The full path of the file that is to be written.</param>
    /// <param name="parameter">The parameter that gave it; the error names it.</param>
    private protected void CheckOutput(ProtectedFiles files, string path, string parameter)
    {
        if (files.Find(path) is { } what) ThrowTerminatingError(Errors.OutputProtected(parameter, path, what));
    }

    /// <summary>The ledger's file as a full path: the one that was named, or the user's own. That there is neither ends the pipeline.</summary>
    private protected string LedgerFile(string? databasePath)
    {
        try
        {
            return databasePath is null ? LedgerLocation.Default : FullPath(databasePath, "DatabasePath");
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
    private protected void Pump(Func<Action<Action<CartographyCmdlet>>, CancellationToken, Task> work)
    {
        using var pump = new EventPump<Action<CartographyCmdlet>>();
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

    // The exception and the target object stay as they are: they are data.
    private static ErrorRecord SafeToShow(ErrorRecord error)
    {
        error.ErrorDetails = new ErrorDetails(TerminalText.Escape(error.ErrorDetails?.Message ?? error.Exception.Message))
        {
            RecommendedAction = TerminalText.Escape(error.ErrorDetails?.RecommendedAction),
        };
        error.CategoryInfo.TargetName = TerminalText.Escape(error.CategoryInfo.TargetName);
        return error;
    }
}
