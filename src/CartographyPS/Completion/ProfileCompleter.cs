using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Completion;

/// <summary>Completes the names of AWS profiles.</summary>
public sealed class ProfileCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            var paths = AwsConfigPaths.Find(AwsEnvironment.Process, fakeBoundParameters["ProfileLocation"] is string location ? FullPath(location) : null);
            return Completions.Of(
                wordToComplete, AwsProfiles.Load(paths).All.Select(profile => (profile.Name, profile["role_arn"] ?? profile["region"] ?? string.Empty)));
        }
        catch (Exception exception) when (exception is AwsConfigException or RuntimeException)
        {
            // A file that cannot be read completes nothing; the cmdlet will say why.
            return [];
        }
    }

    // As the cmdlet will see it: the session's location is not the process's.
    private static string FullPath(string path) =>
        ScriptBlock.Create("$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($args[0])").Invoke(path)[0].ToString();
}
