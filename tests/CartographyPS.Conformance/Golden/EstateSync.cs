using System.Globalization;
using System.Management.Automation;
using CartographyPS.Conformance.Server;
using CartographyPS.PowerShellHost;

namespace CartographyPS.Conformance.Golden;

/// <summary>Syncs the estate's accounts into a ledger of its own, in a session of the real PowerShell engine.</summary>
internal sealed class EstateSync : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cartographyps-").FullName;
    private readonly PowerShellSession? _session;

    internal EstateSync(SimAws aws)
    {
        if (SharedFolder.Skip is not null) return;
        _session = PowerShellSession.Open();
        File.WriteAllText(Profiles, $"""
            [profile keys]
            aws_access_key_id = AKIAHUBAAAAAAAAAAAA1
            aws_secret_access_key = hub+secret/key=0000000000000000000000001
            endpoint_url = {aws.Endpoint}

            {string.Concat(new[] { ("hub", "111111111111"), ("prod", "222222222222"), ("partner", "333333333333") }.Select(account => $"""
            [profile {account.Item1}]
            role_arn = arn:aws:iam::{account.Item2}:role/cartography-read-only
            source_profile = keys
            region = us-east-1
            endpoint_url = {aws.Endpoint}


            """))}
            """);
    }

    private string Profiles => Path.Combine(_folder, "config");

    /// <summary>The ledger's file.</summary>
    internal string Ledger => Path.Combine(_folder, "graph.db");

    /// <summary>Runs a sync.</summary>
    internal IReadOnlyList<Result> Run(IEnumerable<string> types) =>
    [
        .. Invoke(
            """
            param($Profiles, $Ledger, $Types)
            Invoke-CartographySync -ProfileName hub, prod, partner -ProfileLocation $Profiles -Resource $Types -DatabasePath $Ledger
            """,
            Profiles, Ledger, string.Join(",", types)).Select(Result.Of),
    ];

    /// <summary>The changes of the newest run.</summary>
    internal int CountChanges() => Invoke("param($Ledger) Get-CartographyChange -DatabasePath $Ledger", Ledger).Count;

    /// <summary>Writes the graph as JSON Lines.</summary>
    /// <returns>The file.</returns>
    internal string Export()
    {
        string file = Path.Combine(_folder, "graph.jsonl");
        Invoke("param($Ledger, $File) Export-CartographyGraph $File -DatabasePath $Ledger -Force", Ledger, file);
        return file;
    }

    /// <summary>Runs a script in the session.</summary>
    /// <exception cref="InvalidOperationException">It ended with an error.</exception>
    internal IReadOnlyList<PSObject> Invoke(string script, params object[] arguments)
    {
        var result = _session!.Run(script, arguments);
        if (result.Terminating is { } error) throw new InvalidOperationException(error.ToString(), error.Exception);
        return result.Output;
    }

    public void Dispose()
    {
        _session?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What the cmdlet says of a scope.</summary>
    /// <param name="Status">How it ended.</param>
    /// <param name="Message">Why.</param>
    /// <param name="Written">Nodes and edges that came, changed or went.</param>
    internal sealed record Result(string Status, string Message, int Written)
    {
        private static readonly string[] Counts = ["NodesAdded", "NodesChanged", "NodesRemoved", "EdgesAdded", "EdgesChanged", "EdgesRemoved"];

        internal static Result Of(PSObject result) => new(
            $"{result.Properties["Status"].Value}",
            $"{result.Properties["Message"].Value}",
            Counts.Sum(count => Convert.ToInt32(result.Properties[count].Value, CultureInfo.InvariantCulture)));
    }
}
