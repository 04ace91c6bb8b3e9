using System.Management.Automation;

namespace CartographyPS.PowerShellHost;

/// <summary>The output of a script on each stream.</summary>
/// <param name="Output">The objects, in order, including those before a terminating error.</param>
/// <param name="Errors">The errors after which the script continued, including those that ended a statement.</param>
/// <param name="Terminating">The error that ended the script (a <c>throw</c>, or a preference to stop), or null.</param>
/// <param name="Warnings">The warning texts.</param>
/// <param name="Verbose">The verbose texts.</param>
/// <param name="Progress">The progress records.</param>
public sealed record SessionResult(
    IReadOnlyList<PSObject> Output,
    IReadOnlyList<ErrorRecord> Errors,
    ErrorRecord? Terminating,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Verbose,
    IReadOnlyList<ProgressRecord> Progress)
{
    /// <summary>Runs a prepared PowerShell.</summary>
    public static SessionResult Of(PowerShell shell)
    {
        var output = new PSDataCollection<PSObject>();
        ErrorRecord? terminating = null;
        try
        {
            shell.Invoke(null, output);
        }
        catch (RuntimeException exception)
        {
            terminating = exception.ErrorRecord;
        }

        return new SessionResult(
            [.. output],
            [.. shell.Streams.Error],
            terminating,
            [.. shell.Streams.Warning.Select(record => record.Message)],
            [.. shell.Streams.Verbose.Select(record => record.Message)],
            [.. shell.Streams.Progress]);
    }

    /// <summary>Throws the first error, terminating or not.</summary>
    /// <returns>This result, when there was no error.</returns>
    /// <exception cref="RuntimeException">There was an error.</exception>
    public SessionResult ThrowOnError()
    {
        var error = Terminating ?? (Errors.Count > 0 ? Errors[0] : null);
        return error == null ? this : throw new RuntimeException($"{error} ({error.FullyQualifiedErrorId})", error.Exception, error);
    }
}
