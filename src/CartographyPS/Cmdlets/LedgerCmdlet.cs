using System.Management.Automation;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Cmdlets;

/// <summary>The base of cmdlets that read the ledger. Public only because cmdlets derive from it.</summary>
public abstract class LedgerCmdlet : CartographyCmdlet
{
    private LedgerReader? _ledger;

    private protected LedgerCmdlet()
    {
    }

    /// <summary>The ledger's file. <c>CartographyPS/graph.db</c> in the user's local application data unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DatabasePath { get; set; }

    /// <summary>The ledger's file as a full path.</summary>
    private protected string LedgerPath => LedgerFile(DatabasePath);

    /// <inheritdoc/>
    protected override void StopProcessing()
    {
        _ledger?.Interrupt();
        base.StopProcessing();
    }

    /// <summary>Opens the ledger and reads from it. An error of the ledger ends the pipeline.</summary>
    private protected void WithLedger(Action<LedgerReader> read)
    {
        string path = LedgerPath;
        try
        {
            using var ledger = LedgerReader.Open(path);
            _ledger = ledger;
            read(ledger);
        }
        catch (LedgerException exception)
        {
            ThrowTerminatingError(Errors.Ledger(exception, path));
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
        finally
        {
            _ledger = null;
        }
    }
}
