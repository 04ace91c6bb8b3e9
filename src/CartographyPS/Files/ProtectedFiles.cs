using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Files;

/// <summary>Files that no output may replace or add to, known by what they are and not by how they are named.</summary>
internal sealed class ProtectedFiles
{
    private readonly Dictionary<FileIdentity, string> _files = [];
    private bool _withLedgers;

    /// <summary>A ledger and what SQLite and the module keep beside it, and whatever else is a ledger.</summary>
    /// <param name="ledgerPath">The ledger's full path; it need not exist.</param>
    public static ProtectedFiles Of(string ledgerPath)
    {
        var files = new ProtectedFiles { _withLedgers = true };
        // SQLite names its files after the file that a link leads to, the module after the link.
        foreach (string path in new[] { ledgerPath, FileIdentity.LinkTarget(ledgerPath, final: true) ?? ledgerPath })
        {
            foreach (string file in LedgerFiles.Of(path)) files.Add(file, file == path ? "the ledger" : "a file of the ledger");
        }
        return files;
    }

    /// <summary>Adds the files that hold AWS profiles: the user's own and, when others are used, those.</summary>
    public ProtectedFiles WithAwsFiles(AwsConfigPaths? used = null)
    {
        Add(used);
        try
        {
            Add(AwsConfigPaths.Find(AwsEnvironment.Process));
        }
        catch (AwsConfigException)
        {
            // A user without a home folder has none.
        }
        return this;
    }

    /// <summary>What the file is that must not be written; null when it may be.</summary>
    /// <param name="path">The full path of the file to be written; it need not exist.</param>
    public string? Find(string path)
    {
        if (_files.TryGetValue(FileIdentity.Of(path), out string? what)) return what;
        return _withLedgers && LedgerFiles.IsLedger(path) ? "a ledger" : null;
    }

    private void Add(AwsConfigPaths? paths)
    {
        if (paths is null) return;
        Add(paths.Config, "the AWS config file");
        Add(paths.Credentials, "the AWS credentials file");
    }

    private void Add(string? path, string what)
    {
        if (path is null) return;
        var identity = FileIdentity.Of(Path.GetFullPath(path));
        if (!_files.TryGetValue(identity, out _)) _files.Add(identity, what);
    }
}
