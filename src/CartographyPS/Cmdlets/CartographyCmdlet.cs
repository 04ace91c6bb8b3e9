using System.Management.Automation;
using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Files;
using CartographyPS.Neo4j;
using CartographyPS.Pipeline;
using CartographyPS.Resources;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS.Cmdlets;

/// <summary>
/// The base of all cmdlets of the module. Messages may contain text from outside, so each method that writes one is hidden by a method that
/// escapes the text (<see cref="TerminalText"/>). Objects are data and pass unchanged. Public only because cmdlets derive from it.
/// </summary>
public abstract class CartographyCmdlet : PSCmdlet
{
    private volatile EventPump<Action<CartographyCmdlet>>? _pump;

    private protected CartographyCmdlet()
    {
    }

    /// <summary>The pump that brings the output of the running work to this thread; null without work.</summary>
    private protected EventPump<Action<CartographyCmdlet>>? CurrentPump => _pump;

    /// <summary>True when the first error that is written ends the caller: <c>-ErrorAction Stop</c>, or the preference of the same value.</summary>
    private protected bool StopsOnError =>
        LanguagePrimitives.TryConvertTo(
            MyInvocation.BoundParameters.TryGetValue("ErrorAction", out object? given) ? given : GetVariableValue("ErrorActionPreference"),
            out ActionPreference action)
        && action == ActionPreference.Stop;

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

    /// <summary>Returns all analyses, those of permissions by the rules of a file.</summary>
    /// <param name="rulesFile">The file as the user gave it; null for Cartography's own rules.</param>
    private protected AnalysisCatalog Analyses(string? rulesFile)
    {
        if (rulesFile is null) return AwsAnalyses.Catalog;
        try
        {
            return AwsAnalyses.With(PermissionRules.Load(FullPath(rulesFile, "PermissionRelationshipFile"), AwsAnalyses.Catalog.Model));
        }
        catch (PermissionRuleException exception)
        {
            ThrowTerminatingError(Errors.PermissionRules(exception));
            throw;
        }
    }

    /// <summary>Returns the full file system path of a user's path, relative to the session's current location. The file need not exist.</summary>
    /// <param name="path">The path.</param>
    /// <param name="parameter">The parameter that gave the path, for errors.</param>
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

    /// <summary>Ends the pipeline when an output file is a protected file.</summary>
    /// <param name="files">The protected files.</param>
    /// <param name="path">The full path of the output file.</param>
    /// <param name="parameter">The parameter that gave the path, for errors.</param>
    private protected void CheckOutput(ProtectedFiles files, string path, string parameter)
    {
        if (files.Find(path) is { } what) ThrowTerminatingError(Errors.OutputProtected(parameter, path, what));
    }

    /// <summary>Returns the full path of the ledger: the given one, or the user's default. Without either it ends the pipeline.</summary>
    private protected string LedgerFile(string? databasePath)
    {
        try
        {
            return databasePath is null ? LedgerLocation.Default : FullPath(databasePath, "DatabasePath");
        }
        catch (LedgerException exception)
        {
            ThrowTerminatingError(Errors.Ledger(exception, null));
            throw;
        }
    }

    /// <summary>Returns the Neo4j database that the parameters and the environment name, or the default one.</summary>
    private protected Neo4jConnection Connection(Neo4jParameters parameters) =>
        Checked(() => Neo4jConnection.Of(parameters, Environment.GetEnvironmentVariable))!;

    /// <summary>Returns the Neo4j database that the parameters and the environment name; null when they name none.</summary>
    private protected Neo4jConnection? NamedConnection(Neo4jParameters parameters) =>
        Checked(() => Neo4jConnection.OfNamed(parameters, Environment.GetEnvironmentVariable));

    /// <summary>Runs work in the background and writes its output on this thread, until it ends or is stopped.</summary>
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
            // The error does not repeat the address: it may contain a password.
            ThrowTerminatingError(Neo4jErrors.Address(exception));
            throw;
        }
    }

    // The exception and the target object are data and stay unchanged.
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
