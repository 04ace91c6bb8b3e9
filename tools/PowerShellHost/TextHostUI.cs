using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;
using System.Security;

namespace CartographyPS.PowerShellHost;

/// <summary>The output of <see cref="TextHost"/>. Members that would prompt a user throw.</summary>
internal sealed class TextHostUI(TextWriter writer, int width) : PSHostUserInterface
{
    public override PSHostRawUserInterface RawUI { get; } = new FixedWidthRawUI(width);

    public override void Write(string value) => writer.Write(Plain(value));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => writer.WriteLine(Plain(value));

    public override void WriteErrorLine(string value) => writer.WriteLine(value);

    public override void WriteDebugLine(string message) => writer.WriteLine("DEBUG: " + message);

    public override void WriteVerboseLine(string message) => writer.WriteLine("VERBOSE: " + message);

    public override void WriteWarningLine(string message) => writer.WriteLine("WARNING: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        // A progress bar is redrawn in place, which text cannot show.
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) => throw NoPerson();

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) => throw NoPerson();

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw NoPerson();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw NoPerson();

    public override string ReadLine() => throw NoPerson();

    public override SecureString ReadLineAsSecureString() => throw NoPerson();

    // The engine leaves removing colours to the host.
    private static string Plain(string value) => new StringDecorated(value).ToString(OutputRendering.PlainText);

    private static HostException NoPerson() => new("This session is not interactive, so it cannot ask.");
}
