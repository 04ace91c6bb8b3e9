using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CartographyPS.Completion;

/// <summary>Completes the sources of credentials that assume a role.</summary>
public sealed class CredentialSourceCompleter : IArgumentCompleter
{
    private static readonly string[] Names = ["Ec2InstanceMetadata", "Environment", "EcsContainer"];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, Names.Select(name => (name, name)));
}
