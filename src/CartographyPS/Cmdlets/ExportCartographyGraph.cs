using System.Management.Automation;
using CartographyPS.Engine.Projections;
using CartographyPS.Files;

namespace CartographyPS.Cmdlets;

/// <summary>Writes the whole graph to files: JSON Lines, or CSV with one file for each label and each edge type.</summary>
[Cmdlet(VerbsData.Export, "CartographyGraph", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportCartographyGraph : LedgerCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>The file for JSON Lines (compressed when its name ends in <c>.gz</c>), or the folder for CSV.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>The format of the files. JSON Lines unless given.</summary>
    [Parameter(Position = 1)]
    [ValidateSet("JsonLines", "Csv")]
    public string Format { get; set; } = "JsonLines";

    /// <summary>Replaces existing files.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes a byte order mark into each CSV file, from which Excel recognizes UTF-8.</summary>
    [Parameter]
    public SwitchParameter ByteOrderMark { get; set; }

    /// <summary>Puts an apostrophe before texts in CSV that a spreadsheet would run as formulas.</summary>
    [Parameter]
    public SwitchParameter EscapeFormulas { get; set; }

    /// <inheritdoc/>
    protected override void StopProcessing()
    {
        _stop.Cancel();
        base.StopProcessing();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        string path = FullPath(Path, nameof(Path));
        bool csv = Format == "Csv";
        CheckOutput(path, csv);
        if (!csv) WarnOfCsv(path);
        if (!Force && (csv ? Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() : File.Exists(path)))
        {
            ThrowTerminatingError(Errors.ExportExists(path));
        }
        if (!ShouldProcess(path, $"Export the graph as {Format}")) return;

        WithLedger(ledger =>
        {
            try
            {
                if (csv)
                {
                    var options = new CsvOptions { Replace = Force, ByteOrderMark = ByteOrderMark, EscapeFormulas = EscapeFormulas };
                    foreach (string file in new CsvExporter(ledger, options).Write(path, _stop.Token)) WriteObject(new FileInfo(file));
                    return;
                }
                JsonLinesFile.Write(new JsonLinesExporter(ledger, ModuleVersion.Text), path, Force, _stop.Token);
                WriteObject(new FileInfo(path));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                ThrowTerminatingError(Errors.ExportNotWritable(path, exception));
            }
        });
    }

    // A file of JSON Lines that is called .csv, or options of CSV without its format, are likely a mistake.
    private void WarnOfCsv(string path)
    {
        foreach (string name in new[] { nameof(ByteOrderMark), nameof(EscapeFormulas) })
        {
            if (MyInvocation.BoundParameters.ContainsKey(name)) WriteWarning($"-{name} applies only to -Format Csv. The graph is written as JSON Lines.");
        }
        if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            WriteWarning($"'{path}' gets JSON Lines, whatever its name. -Format Csv writes a folder with a file for each label and each type of edge.");
    }

    // In a folder, the files that the export may replace: one of them may be the ledger, or a link to it.
    private void CheckOutput(string path, bool csv)
    {
        var files = ProtectedFiles.Of(LedgerPath).WithAwsFiles();
        CheckOutput(files, path, nameof(Path));
        if (!csv || !Directory.Exists(path)) return;
        foreach (string file in Directory.EnumerateFiles(path, "*.csv")) CheckOutput(files, file, nameof(Path));
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();
}
