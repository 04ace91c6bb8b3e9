using System.Management.Automation;

namespace RunScript;

/// <summary>Ctrl+C stops the pipeline, as in a console, instead of killing the process.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly ConsoleCancelEventHandler stop;

    public Interruption(PowerShell shell)
    {
        stop = (_, pressed) =>
        {
            pressed.Cancel = true;
            shell.BeginStop(null, null);
        };
        Console.CancelKeyPress += stop;
    }

    public void Dispose() => Console.CancelKeyPress -= stop;
}
