using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace CartographyPS.PowerShellHost;

/// <summary>
/// A session of the real PowerShell engine in this process. It has the engine's own commands (<c>Microsoft.PowerShell.Core</c>), but not
/// those of the Utility and Management modules, which ship only with the PowerShell program.
/// </summary>
public sealed class PowerShellSession : IDisposable
{
    private readonly Runspace runspace;

    private PowerShellSession(Runspace runspace) => this.runspace = runspace;

    /// <summary>Opens a session without the module.</summary>
    /// <param name="host">The host that replaces the console; null for one that shows nothing.</param>
    public static PowerShellSession OpenBare(PSHost? host = null)
    {
        var state = InitialSessionState.CreateDefault2();
        // Windows' default policy refuses script files, including the module's.
        if (OperatingSystem.IsWindows()) state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        state.ThreadOptions = PSThreadOptions.UseCurrentThread;
        var runspace = host == null ? RunspaceFactory.CreateRunspace(state) : RunspaceFactory.CreateRunspace(host, state);
        runspace.Open();
        var session = new PowerShellSession(runspace);
        // Tables without colour codes, since the output becomes text.
        session.Run("$PSStyle.OutputRendering = 'PlainText'").ThrowOnError();
        return session;
    }

    /// <summary>Opens a session and imports the built module.</summary>
    /// <exception cref="RuntimeException">The module cannot be imported.</exception>
    public static PowerShellSession Open(PSHost? host = null)
    {
        var session = OpenBare(host);
        session.ImportModule();
        return session;
    }

    /// <summary>Imports the built module.</summary>
    public void ImportModule() => ImportModule(BuiltModule.Manifest);

    /// <summary>Imports a module.</summary>
    /// <param name="manifest">The module's manifest.</param>
    public void ImportModule(string manifest) => Run("param($Manifest) Import-Module $Manifest -ErrorAction Stop", manifest).ThrowOnError();

    /// <summary>Creates a PowerShell in this session, for uses that <see cref="Run"/> does not cover. The caller disposes it.</summary>
    public PowerShell Create() => PowerShell.Create(runspace);

    /// <summary>Runs a script to its end.</summary>
    /// <param name="script">Script text; it may take <c>param()</c> or <c>$args</c>.</param>
    /// <param name="arguments">Positional arguments.</param>
    /// <returns>The output of each stream. A terminating error is in the result, not thrown.</returns>
    public SessionResult Run(string script, params object?[] arguments)
    {
        using var shell = Create();
        shell.AddScript(script);
        foreach (var argument in arguments) shell.AddArgument(argument);
        return SessionResult.Of(shell);
    }

    /// <summary>
    /// Makes <c>exit</c> in the next script file end the pipeline and reach the host, as <c>pwsh -File</c> does. Without this, a hosted
    /// engine only sets <c>$LASTEXITCODE</c>. The engine has the switch but does not expose it to other hosts.
    /// </summary>
    public void LetNextScriptExit()
    {
        const BindingFlags hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        var context = typeof(Runspace).GetProperty("ExecutionContext", hidden)!.GetValue(runspace)!;
        context.GetType().GetProperty("ScriptCommandProcessorShouldRethrowExit", hidden)!.SetValue(context, true);
    }

    /// <inheritdoc/>
    public void Dispose() => runspace.Dispose();
}
