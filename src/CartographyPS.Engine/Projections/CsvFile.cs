using System.Globalization;
using System.Text;
using CartographyPS.Engine.Files;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Projections;

/// <summary>
/// The file that is being written. Starting another one completes it. A file is moved to its path only when it is complete.
/// </summary>
internal sealed class CsvFile(CsvOptions options) : IDisposable
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);
    private UnfinishedFile? _file;
    private StreamWriter? _output;
    private CsvRow? _row;

    /// <summary>The label or edge type of the file; null for no file.</summary>
    public string? Subject { get; private set; }

    /// <summary>Starts a file and writes its header.</summary>
    /// <returns>The file's path.</returns>
    public string Begin(string subject, string path, IEnumerable<string> columns)
    {
        End();
        Subject = subject;
        _file = new UnfinishedFile(path);
        _output = new StreamWriter(_file.Stream, new UTF8Encoding(options.ByteOrderMark));
        _row = new CsvRow(_output, options);
        foreach (string column in columns) _row.Add(column);
        _row.End();
        return path;
    }

    /// <summary>Writes a row: its keys, its properties in the order of the names, and its times.</summary>
    public void Write(string[] keys, ReadOnlySpan<byte> properties, List<string> names, long firstSeen, long lastUpdated)
    {
        _values.Clear();
        var members = new JsonMembers(properties);
        while (members.Next()) _values[StoredJson.Unescape(members.Name)] = StoredJson.Display(members.Value);

        foreach (string key in keys) _row!.Add(key);
        foreach (string name in names) _row!.Add(_values.TryGetValue(name, out string? value) ? value : null);
        _row!.Add(Text(LedgerTime.FromMilliseconds(firstSeen)));
        _row.Add(Text(LedgerTime.FromMilliseconds(lastUpdated * 1000)));
        _row.End();
    }

    /// <summary>Completes the file.</summary>
    /// <exception cref="IOException">The file cannot be written, or exists and may not be replaced.</exception>
    public void End()
    {
        _output?.Flush();
        _file?.Finish(options.Replace);
        Dispose();
    }

    /// <summary>Deletes an incomplete file.</summary>
    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
        _output = null;
        Subject = null;
    }

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
