using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Files;

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
            var paths = AwsConfigPaths.Find(AwsEnvironment.Process, Location(fakeBoundParameters));
            return Completions.OfList(
                wordToComplete, AwsProfiles.Load(paths).All.Select(profile => (profile.Name, profile["role_arn"] ?? profile["region"] ?? string.Empty)));
        }
        catch (Exception exception) when (exception is AwsConfigException or ArgumentException or InvalidOperationException or RuntimeException)
        {
            // An unusable file has no completions. The cmdlet reports the reason.
            return [];
        }
    }

    // Relative to the session's current location, as for the cmdlet.
    private static string? Location(IDictionary parameters) =>
        parameters["ProfileLocation"]?.ToString() is { Length: > 0 } path && Runspace.DefaultRunspace is not null && Locations() is { } locations
            ? FileSystemPath.Full(locations, path)
            : null;

    // Not the runspace's SessionStateProxy, which refuses calls while a pipeline runs, as one does during completion.
    private static PathIntrinsics? Locations() => ScriptBlock.Create("$ExecutionContext.SessionState.Path").Invoke()[0].BaseObject as PathIntrinsics;
}
