using System.Management.Automation;
using System.Management.Automation.Runspaces;
using CartographyPS.PowerShellHost;

namespace QuickStart;

/// <summary>Types commands at the real PowerShell engine and shows what a console would show.</summary>
internal sealed class Shell(TextWriter console) : IDisposable
{
    private readonly PowerShellSession _session = PowerShellSession.Open(new TextHost(console));

    /// <summary>Whether a command wrote an error.</summary>
    public bool Failed { get; private set; }

    /// <summary>Says what comes.</summary>
    public void Say(string text)
    {
        console.WriteLine();
        console.WriteLine("# " + text);
    }

    /// <summary>Shows a command, runs it and shows its output as tables.</summary>
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
