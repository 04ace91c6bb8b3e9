using System.Management.Automation;
using System.Management.Automation.Runspaces;
using CartographyPS.PowerShellHost;

namespace QuickStart;

/// <summary>Runs commands in the real PowerShell engine and shows their output like a console.</summary>
internal sealed class Shell(TextWriter console) : IDisposable
{
    private readonly PowerShellSession _session = PowerShellSession.Open(new TextHost(console));

    /// <summary>True when a command wrote an error.</summary>
    public bool Failed { get; private set; }

    /// <summary>Shows a comment.</summary>
    public void Say(string text)
    {
        console.WriteLine();
        console.WriteLine("# " + text);
    }

    /// <summary>Shows a command, runs it and shows its output.</summary>
    public void Type(string command)
    {
        console.WriteLine("PS> " + command);
        using var shell = _session.Create();
        shell.AddScript(command, useLocalScope: false).AddCommand("Out-Default");
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        try
        {
            shell.Invoke();
        }
        catch (RuntimeException exception)
        {
            console.WriteLine(exception.Message);
            Failed = true;
        }
        Failed |= shell.HadErrors;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();
}
