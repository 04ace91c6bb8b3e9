using System.Management.Automation;
using CartographyPS.PowerShellHost;

namespace RunScript;

/// <summary>Runs one script file and forwards its streams as they are written.</summary>
internal static class ScriptRun
{
    /// <returns>The argument of <c>exit</c>; 1 after a terminating error; else 0.</returns>
    public static int Run(PowerShellSession session, TextHost host, string path, IReadOnlyList<string> arguments, JsonLines output)
    {
        using var shell = session.Create();
        shell.AddCommand(path);
        AddArguments(shell, arguments);

        session.LetNextScriptExit();
        using var interrupted = new Interruption(shell);
        // The engine itself writes all other streams to the host.
        Forward(shell.Streams.Error, record => host.UI.WriteErrorLine(ErrorText(record)));
        var objects = new PSDataCollection<PSObject>();
        Forward(objects, output.Write);
        try
        {
            shell.Invoke(null, objects);
        }
        catch (RuntimeException exception)
        {
            host.UI.WriteErrorLine(ErrorText(exception.ErrorRecord));
            return 1;
        }

        return host.ExitCode ?? 0;
    }

    // Parses arguments as pwsh -File does: -Name Value, -Name:Value and -Switch are parameters, and all values are text.
    private static void AddArguments(PowerShell shell, IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is not ['-', var first, ..] || !(char.IsLetter(first) || first == '_'))
            {
                shell.AddArgument(arguments[i]);
                continue;
            }

            var colon = arguments[i].IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                shell.AddParameter(arguments[i][1..colon], Switch(arguments[i][(colon + 1)..]));
            else if (i + 1 < arguments.Count && !arguments[i + 1].StartsWith('-'))
                shell.AddParameter(arguments[i][1..], arguments[++i]);
            else
                shell.AddParameter(arguments[i][1..]);
        }
    }

    private static object Switch(string value) => value switch { "$true" => true, "$false" => false, _ => value };

    private static void Forward<T>(PSDataCollection<T> stream, Action<T> write) =>
        stream.DataAdded += (_, added) => write(stream[added.Index]);

    private static string ErrorText(ErrorRecord error)
    {
        var action = error.ErrorDetails?.RecommendedAction;
        var position = error.InvocationInfo?.PositionMessage;
        return $"{error}{Line(action)}{Line(position)}{Line("    + CategoryInfo          : " + error.CategoryInfo)}"
            + Line("    + FullyQualifiedErrorId : " + error.FullyQualifiedErrorId);
    }

    private static string Line(string? text) => string.IsNullOrEmpty(text) ? "" : Environment.NewLine + text;
}
