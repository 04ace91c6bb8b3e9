using System.Globalization;
using System.Management.Automation.Host;

namespace CartographyPS.PowerShellHost;

/// <summary>A host that writes all output as text to one writer, never prompts, and keeps the exit code.</summary>
public sealed class TextHost : PSHost
{
    private readonly TextHostUI ui;

    /// <summary>Creates the host.</summary>
    /// <param name="writer">The writer for the text.</param>
    /// <param name="width">The number of columns that tables are laid out for.</param>
    public TextHost(TextWriter writer, int width = 120) => ui = new TextHostUI(writer, width);

    /// <summary>The argument of <c>exit</c>; null until a script calls it.</summary>
    public int? ExitCode { get; private set; }

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture => CultureInfo.GetCultureInfo("en-US");

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override string Name => "CartographyPS.TextHost";

    /// <inheritdoc/>
    public override PSHostUserInterface UI => ui;

    /// <inheritdoc/>
    public override Version Version { get; } = new(1, 0);

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => throw new NotSupportedException("This host has no prompt.");

    /// <inheritdoc/>
    public override void ExitNestedPrompt() => throw new NotSupportedException("This host has no prompt.");

    /// <inheritdoc/>
    public override void NotifyBeginApplication()
    {
    }

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
    }

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;
}
