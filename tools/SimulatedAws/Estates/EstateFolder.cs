using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SimulatedAws.Estates;

/// <summary>An estate on disk. Its answers are read on first use and may be overridden while it is served.</summary>
internal sealed class EstateFolder
{
    /// <summary>The folder of services with one endpoint for the whole partition.</summary>
    public const string GlobalRegion = "aws-global";

    private readonly Dictionary<(string Account, string Region, string Service), string[]> _files;
    private readonly ConcurrentDictionary<(string, string, string), Lazy<IReadOnlyDictionary<string, OperationAnswers>>> _read = new();
    private readonly ConcurrentDictionary<(string Account, string Region, string Service, string Operation), OperationAnswers> _overrides = new();
    private volatile Lazy<BucketIndex> _buckets;

    /// <summary>Opens an estate.</summary>
    /// <exception cref="InvalidDataException">The folder is not an estate.</exception>
    public EstateFolder(string root)
    {
        Root = Path.GetFullPath(root);
        Settings = EstateSettings.Read(Path.Combine(Root, "estate.json"));
        _files = Directory.EnumerateFiles(Root, "*.json", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 })
            .Select(path => (Path: path, Parts: Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar)))
            .Where(file => file.Parts.Length == 3)
            .GroupBy(file => (file.Parts[0], file.Parts[1], file.Parts[2].Split('.')[0]), file => file.Path)
            .ToDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).ToArray());
        _buckets = NewBuckets();
    }

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>The settings in <c>estate.json</c>.</summary>
    public EstateSettings Settings { get; }

    /// <summary>The accounts and regions of S3's buckets.</summary>
    public BucketIndex Buckets => _buckets.Value;

    /// <summary>The operations with overridden answers.</summary>
    public IEnumerable<(string Account, string Region, string Service, string Operation)> Overridden => _overrides.Keys;

    /// <summary>Reads every file now instead of on first use.</summary>
    /// <exception cref="InvalidDataException">A file is invalid.</exception>
    public void ReadAll()
    {
        Parallel.ForEach(_files.Keys, key => Read(key.Account, key.Region, key.Service));
        _ = Buckets;
    }

    /// <summary>Finds the answer to a request; null when the estate has none.</summary>
    public Answer? Find(string account, string region, string service, string operation, JsonObject input)
    {
        foreach (string place in Places(account, region, service, input))
        {
            if (Answers(account, place, service, operation)?.Find(input) is { } found) return found;
        }
        return null;
    }

    /// <summary>Replaces an operation's answers until they are restored.</summary>
    public void Override(string account, string region, string service, string operation, JsonElement answers)
    {
        _overrides[(account, region, service, operation)] = new OperationAnswers(answers);
        if (service == "s3") _buckets = NewBuckets();
    }

    /// <summary>Restores the answers of the folder.</summary>
    public void Restore(Func<(string Account, string Region, string Service, string Operation), bool> which)
    {
        foreach (var key in _overrides.Keys.Where(which)) _overrides.TryRemove(key, out _);
        _buckets = NewBuckets();
    }

    /// <summary>Lists every operation of a service with its answers, by account and region.</summary>
    public IEnumerable<(string Account, string Region, string Operation, OperationAnswers Answers)> All(string service)
    {
        foreach (var key in _files.Keys.Where(key => key.Service == service))
        {
            foreach (var (operation, answers) in Read(key.Account, key.Region, service))
            {
                if (!_overrides.ContainsKey((key.Account, key.Region, service, operation))) yield return (key.Account, key.Region, operation, answers);
            }
        }
        foreach (var ((account, region, overridden, operation), answers) in _overrides)
        {
            if (overridden == service) yield return (account, region, operation, answers);
        }
    }

    private Lazy<BucketIndex> NewBuckets() => new(() => new BucketIndex(this));

    // S3's answers for a bucket are in the folder of the bucket's region, whichever region is called.
    private IEnumerable<string> Places(string account, string region, string service, JsonObject input)
    {
        if (service != "s3") return [region, GlobalRegion];
        string[] home = input.TryGetPropertyValue("Bucket", out var name) && name is not null && Buckets.Region(name.GetValue<string>()) is { } at ? [at] : [];
        return home.Concat([region, GlobalRegion])
            .Concat(_files.Keys.Where(key => key.Account == account && key.Service == "s3").Select(key => key.Region)).Distinct();
    }

    private OperationAnswers? Answers(string account, string region, string service, string operation) =>
        _overrides.TryGetValue((account, region, service, operation), out var overridden)
            ? overridden
            : Read(account, region, service).GetValueOrDefault(operation);

    private IReadOnlyDictionary<string, OperationAnswers> Read(string account, string region, string service)
    {
        var key = (account, region, service);
        if (_read.TryGetValue(key, out var known)) return known.Value;
        return _files.TryGetValue(key, out string[]? files)
            ? _read.GetOrAdd(key, _ => new Lazy<IReadOnlyDictionary<string, OperationAnswers>>(() => ServiceFiles.Read(files))).Value
            : ServiceFiles.None;
    }
}
