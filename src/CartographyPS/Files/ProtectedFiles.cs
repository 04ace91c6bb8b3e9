using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Files;

/// <summary>Files that no output may replace or append to, identified by the file itself and not by its name.</summary>
internal sealed class ProtectedFiles
{
    private readonly Dictionary<FileIdentity, string> _files = [];
    private bool _withLedgers;

    /// <summary>Returns a ledger with the files that SQLite and the module keep beside it, and every other ledger.</summary>
    /// <param name="ledgerPath">The ledger's full path; it need not exist.</param>
    public static ProtectedFiles Of(string ledgerPath)
    {
        var files = new ProtectedFiles { _withLedgers = true };
        // SQLite names its files after the target of a link, the module after the link.
        foreach (string path in new[] { ledgerPath, FileIdentity.LinkTarget(ledgerPath, final: true) ?? ledgerPath })
        {
            foreach (string file in LedgerFiles.Of(path)) files.Add(file, file == path ? "the ledger" : "a file of the ledger");
        }
        return files;
    }

    /// <summary>Adds the files of AWS profiles: the user's own, and those in use.</summary>
    public ProtectedFiles WithAwsFiles(AwsConfigPaths? used = null)
    {
        Add(used);
        try
        {
            Add(AwsConfigPaths.Find(AwsEnvironment.Process));
        }
        catch (AwsConfigException)
        {
            // A user without a home folder has no such files.
        }
        return this;
    }

    /// <summary>Returns a description of a protected file; null for a file that may be written.</summary>
    /// <param name="path">The full path of the output file, which need not exist.</param>
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
        // Only one of the two may be in use; the other usually lies beside it.
        if (Path.GetDirectoryName(paths.Config ?? paths.Credentials) is not { Length: > 0 } folder) return;
        Add(Path.Combine(folder, "config"), "the AWS config file");
        Add(Path.Combine(folder, "credentials"), "the AWS credentials file");
    }

    private void Add(string? path, string what)
    {
        if (path is null) return;
        var identity = FileIdentity.Of(Path.GetFullPath(path));
        if (!_files.TryGetValue(identity, out _)) _files.Add(identity, what);
    }
}
