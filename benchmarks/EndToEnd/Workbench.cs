using System.Diagnostics;
using System.Globalization;
using EndToEnd.Estates;

namespace EndToEnd;

/// <summary>Creates estates, serves them, and runs syncs against them.</summary>
internal sealed class Workbench : IDisposable
{
    private readonly Options _options;
    private readonly string _folder = Directory.CreateTempSubdirectory("end-to-end-").FullName;
    private int _databases;

    public Workbench(Options options) => _options = options;

    /// <summary>The number of measurements.</summary>
    public int Runs => _options.Runs;

    /// <summary>The name of the simulator, for the report.</summary>
    public string SimulatorName => _options.Simaws ?? "SimulatedAws";

    /// <summary>Serves an estate, and creates it when it does not exist yet.</summary>
    public Task<Simulator> ServeAsync(string name, EstateSize size, params string[] options)
    {
        size = size.Part(_options.Scale);
        string estate = Path.Combine(_options.Keep ?? _folder, $"{name}-{size.Total}");
        if (!File.Exists(Path.Combine(estate, "estate.json"))) Make(estate, size);
        string program = _options.Simaws is null
            ? Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "SimulatedAws.exe" : "SimulatedAws")
            : Path.Combine(_options.Simaws, "start");
        return Simulator.StartAsync(program, estate, options);
    }

    /// <summary>Returns the number of resources of a served estate.</summary>
    public int TotalOf(EstateSize size) => size.Part(_options.Scale).Total;

    /// <summary>Returns the path of a new ledger.</summary>
    public string NewDatabase() => Path.Combine(_folder, $"graph-{++_databases}.db");

    /// <summary>Runs a sync of all accounts of an estate.</summary>
    public Task<SyncFigures> SyncAsync(Simulator simulator, EstateSize size, string database, params string[] resources) =>
        SyncAsync(simulator, Enumerable.Range(0, size.Accounts), database, resources);

    /// <summary>Runs a sync of some accounts of an estate.</summary>
    public Task<SyncFigures> SyncAsync(Simulator simulator, IEnumerable<int> accounts, string database, params string[] resources)
    {
        var numbers = accounts.ToList();
        string config = Path.Combine(_folder, "config");
        AwsProfiles.Write(config, numbers.Max() + 1, simulator.Endpoint);
        return new SyncJob(config, database, [.. numbers.Select(AwsProfiles.Name)], resources).RunAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Make(string estate, EstateSize size)
    {
        Console.Error.WriteLine($"creating an estate of {size.Total} resources");
        Directory.CreateDirectory(estate);
        if (_options.Simaws is null)
        {
            EstateMaker.Write(estate, size);
            return;
        }
        (string Name, int Count)[] counts =
        [
            ("accounts", size.Accounts), ("regions", size.Regions), ("instances", size.Instances), ("volumes", size.Volumes), ("enis", size.Interfaces),
            ("security-groups", size.Groups), ("roles", size.Roles), ("buckets", size.Buckets), ("functions", size.Functions),
        ];
        using var make = Process.Start(
            Path.Combine(_options.Simaws, "scale.py"),
            [estate, .. counts.SelectMany(count => new[] { "--" + count.Name, count.Count.ToString(CultureInfo.InvariantCulture) })]);
        make.WaitForExit();
        if (make.ExitCode != 0) throw new InvalidOperationException("scale.py failed.");
    }
}
