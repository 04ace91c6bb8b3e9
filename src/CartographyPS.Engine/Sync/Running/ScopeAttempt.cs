using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Reading;
using CartographyPS.Engine.Sync.Reading.Calls;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>One account's attempt at a scope, from its first call to its commit or failure. It records no failure in the ledger.</summary>
/// <param name="plan">The scope.</param>
/// <param name="reader">The account that reads it.</param>
/// <param name="aws">Makes the account's calls.</param>
/// <param name="account">The account in the run.</param>
/// <param name="scope">The settings that all attempts share.</param>
internal sealed class ScopeAttempt(ScopePlan plan, SyncAccount reader, IAwsReader aws, AccountRun account, ScopeSetting scope)
{
    /// <summary>Reads the scope, and commits it.</summary>
    /// <param name="isLast">True when no other account may read more, so that a partial reading is committed.</param>
    public async Task<ScopeEnd> RunAsync(bool isLast)
    {
        if (account.Stopped.IsCancellationRequested) return Stopped();
        try
        {
            using var writer = await OpenAsync().ConfigureAwait(false);
            try
            {
                var reading = await ReadAsync(writer).ConfigureAwait(false);
                account.Stopped.ThrowIfCancellationRequested();
                if (!reading.MayCommit || (reading.IsRefused && !isLast))
                    return new ScopeEnd(reading.Status, reading.Message) { IsRefused = reading.IsRefused };

                var commit = await CommitAsync(writer, reading).ConfigureAwait(false);
                return new ScopeEnd(commit.Status, commit.Message) { Commit = commit };
            }
            finally
            {
                scope.Flow.Budget.Close(writer);
            }
        }
        catch (OperationCanceledException)
        {
            return Stopped();
        }
        catch (Exception exception) when (exception is AwsServiceException or CredentialException)
        {
            return await RefusedAsync(exception).ConfigureAwait(false);
        }
        catch (LedgerException exception) when (LedgerGuard.EndsRun(exception))
        {
            scope.Guard.Fail(exception);
            return Stopped();
        }
#pragma warning disable CA1031 // Any error of one scope leaves its data unchanged and does not end the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new ScopeEnd(ScopeStatus.Failed, exception.Message);
        }
    }

    private Task<IScopeWriter> OpenAsync() => scope.Flow.Budget.OpenAsync(
        plan.Type.Identifier, scope.Priority, () => scope.Flow.Gate.OpenAsync(() => scope.Ledger.OpenScope(plan.Scope), account.Stopped), account.Stopped);

    private async Task<ScopeReading> ReadAsync(IScopeWriter writer)
    {
        var budgeted = new BudgetedReader(aws, scope.Flow.Budget, scope.Priority);
        var context = plan.ContextFor(reader) with { Settings = scope.Settings };
        using var scopeReader = new ScopeReader(plan.Type, context, budgeted, writer, scope.Options.Limits, scope.Flow.Scheduler, scope.Priority);
        return await scopeReader.ReadAsync(account.Stopped).ConfigureAwait(false);
    }

    private async Task<ScopeCommit> CommitAsync(IScopeWriter writer, ScopeReading reading)
    {
        scope.Flow.Budget.CommitStarted();
        try
        {
            return await scope.Flow.Gate.CommitAsync(() => writer.Commit(reading.Status, scope.Options.Fuse, reading.Message), account.Stopped)
                .ConfigureAwait(false);
        }
        finally
        {
            scope.Flow.Budget.CommitEnded();
        }
    }

    private async Task<ScopeEnd> RefusedAsync(Exception exception)
    {
        string message = exception is AwsServiceException { Operation: var operation, Code: var code }
            ? $"{operation}: {code}: {exception.Message}"
            : exception.Message;
        try
        {
            if (!await account.EndsWithAsync(exception).ConfigureAwait(false))
            {
                message += " STS accepts the credentials, so the account's other scopes are read. Is the region enabled for the account?";
            }
            return new ScopeEnd(ScopeStatus.Failed, message) { IsRefused = true };
        }
        catch (OperationCanceledException)
        {
            return Stopped();
        }
    }

    private ScopeEnd Stopped()
    {
        if (!scope.Guard.Stopped.IsCancellationRequested)
        {
            return new ScopeEnd(ScopeStatus.Failed, "AWS does not accept the account's credentials; see the account's error.") { IsRefused = true };
        }
        return new ScopeEnd(
            ScopeStatus.Cancelled, scope.Guard.Failure is null ? "The run was stopped." : "The ledger could not be written; see the error that ended the run.");
    }
}
