using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CartographyPS.Engine.Files;
using CartographyPS.Engine.Sync.Results;

namespace CartographyPS.Sync;

/// <summary>
/// The log of runs: a file of JSON lines, each with <c>time</c> and <c>event</c>. Lines are appended, and each is in the file when the call
/// returns. Thread-safe.
/// </summary>
internal sealed class SyncLog : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The start of each line.
    private static readonly byte[] Start = "{\"time\":"u8.ToArray();

    private readonly object _lock = new();
    private readonly MemoryStream _line = new();
    private readonly FileStream _file;

    /// <summary>Opens the file. It is created, with its folder, for the owner only when it does not exist.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <exception cref="IOException">The file cannot be opened, or is not a log.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public SyncLog(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } directory) OwnerOnly.CreateFolder(directory);
        CheckIsLog(path);
        _file = OwnerOnly.Open(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
    }

    /// <summary>Appends one line.</summary>
    /// <param name="name">The event: <c>start</c>, <c>result</c>, <c>projection</c>, <c>warning</c>, <c>error</c>, <c>end</c>.</param>
    /// <param name="fields">Names and values of the other fields. Values are text, numbers, dates or null.</param>
    public void Write(string name, params (string Name, object? Value)[] fields)
    {
        lock (_lock)
        {
            _line.SetLength(0);
            using (var json = new Utf8JsonWriter(_line, Options))
            {
                json.WriteStartObject();
                json.WriteString("time", Time(DateTime.UtcNow));
                json.WriteString("event", name);
                foreach (var (field, value) in fields) WriteField(json, field, value);
                json.WriteEndObject();
            }
            _line.WriteByte((byte)'\n');
            _line.WriteTo(_file);
            _file.Flush();
        }
    }

    /// <summary>Appends the result of a scope with all its properties.</summary>
    public void Write(ScopeResult result) => Write(
        "result",
        ("account", result.Account),
        ("accountName", result.AccountName),
        ("region", result.Region),
        ("resourceType", result.ResourceType),
        ("status", result.Status.ToString()),
        ("nodes", result.Nodes),
        ("edges", result.Edges),
        ("nodesAdded", result.NodesAdded),
        ("nodesChanged", result.NodesChanged),
        ("nodesRemoved", result.NodesRemoved),
        ("edgesAdded", result.EdgesAdded),
        ("edgesChanged", result.EdgesChanged),
        ("edgesRemoved", result.EdgesRemoved),
        ("calls", result.Calls),
        ("seconds", result.Seconds),
        ("message", result.Message),
        ("started", result.Started),
        ("run", result.Run));

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _file.Dispose();
            _line.Dispose();
        }
    }

    // Appended lines would damage any other file, such as a ledger or a file of keys.
    private static void CheckIsLog(string path)
    {
        // A device or a pipe has no length, and reading it could block for ever.
        if (!File.Exists(path) || new FileInfo(path).Length == 0) return;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        foreach (byte expected in Start)
        {
            int read = file.ReadByte();
            if (read < 0) return;
            if (read != expected) throw new IOException("The file exists and is not a log of this command.");
        }
    }

    private static void WriteField(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: break;
            case int number: json.WriteNumber(name, number); break;
            case long number: json.WriteNumber(name, number); break;
            case double number: json.WriteNumber(name, number); break;
            case DateTime time: json.WriteString(name, Time(time)); break;
            default: json.WriteString(name, value.ToString()); break;
        }
    }

    private static string Time(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
