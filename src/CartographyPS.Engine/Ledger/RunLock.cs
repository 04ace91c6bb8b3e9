using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CartographyPS.Engine.Ledger;

/// <summary>
/// One run for each ledger. The lock is an open file, which the system lets go of when the process ends, however it ends; a second file
/// beside it says who holds it.
/// </summary>
internal sealed class RunLock : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _holder;

    private RunLock(FileStream file, string holder)
    {
        _lock = file;
        _holder = holder;
    }

    /// <summary>Takes the lock of a ledger.</summary>
    /// <exception cref="LedgerException">Another run has it: the message says who, where and since when.</exception>
    public static RunLock Take(string databasePath)
    {
        string path = databasePath + ".lock", holder = path + ".json";
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            using var process = Process.GetCurrentProcess();
            File.WriteAllText(holder, JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["user"] = Environment.UserName,
                ["machine"] = Environment.MachineName,
                ["process"] = process.Id,
                ["since"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            }));
            return new RunLock(file, holder);
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new LedgerException(
                LedgerFault.Locked, $"Another run has the ledger '{databasePath}'{Who(holder)}. Wait until it ends, or name another ledger with -DatabasePath.", exception);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new LedgerException(
                LedgerFault.Path, $"The ledger '{databasePath}' cannot be locked ({exception.Message}). Check the rights on its folder.", exception);
        }
    }

    public void Dispose()
    {
        try
        {
            File.Delete(_holder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Only a note for people; the lock itself is the open file.
        }
        _lock.Dispose();
    }

    private static string Who(string holder)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(holder));
            var root = json.RootElement;
            return $": user {root.GetProperty("user")} on {root.GetProperty("machine")}, process {root.GetProperty("process")}, since {root.GetProperty("since")}";
        }
        catch (Exception exception) when (exception is IOException or JsonException or KeyNotFoundException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
