using System.Globalization;
using System.Management.Automation;
using System.Text.Json.Nodes;
using CartographyPS.Conformance.Server;
using CartographyPS.PowerShellHost;

namespace CartographyPS.Conformance.Golden;

/// <summary>Syncs the estate's accounts into a ledger of its own, in a session of the real PowerShell engine.</summary>
internal sealed class EstateSync : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cartographyps-").FullName;
    private readonly PowerShellSession? _session;
    private readonly string[] _names = [];

    internal EstateSync(SimAws aws)
        : this(SharedFolder.Skip is null ? aws.Endpoint : string.Empty, SharedFolder.Skip is null ? SimAws.Estate : null)
    {
    }

    /// <summary>Reads the accounts of an estate by the role that all of them have, with the keys of the first account's user.</summary>
    /// <param name="endpoint">The URL of the server.</param>
    /// <param name="estate">The estate's folder; null for none.</param>
    internal EstateSync(string endpoint, string? estate)
    {
        if (estate is null) return;
        _session = PowerShellSession.Open();
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(estate, "estate.json")))!;
        var accounts = settings["accounts"]!.AsObject();
        _names = [.. accounts.Select(account => $"{account.Value!["name"]}")];
        var user = accounts.First().Value!["users"]![0]!;
        string partition = $"{user["arn"]}".Split(':')[1];
        var region = settings["regions"]!.AsArray()[^1];
        string role = accounts.Select(account => account.Value!["roles"]!.AsObject().Select(role => role.Key)).Aggregate(Enumerable.Intersect).Single();
        File.WriteAllText(Profiles, $"""
            [profile keys]
            aws_access_key_id = {user["accessKeyId"]}
            aws_secret_access_key = {user["secretAccessKey"]}
            endpoint_url = {endpoint}

            {string.Concat(accounts.Select(account => $"""
            [profile {account.Value!["name"]}]
            role_arn = arn:{partition}:iam::{account.Key}:role/{role}
            source_profile = keys
            region = {region}
            endpoint_url = {endpoint}


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
            param($Names, $Profiles, $Ledger, $Types)
            Invoke-CartographySync -ProfileName $Names -ProfileLocation $Profiles -Resource $Types -DatabasePath $Ledger -CloudTrailLookbackHours 24
            """,
            _names, Profiles, Ledger, string.Join(",", types)).Select(Result.Of),
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
    /// <exception cref="InvalidOperationException">The script ended with an error.</exception>
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

    /// <summary>The cmdlet's result for a scope.</summary>
    /// <param name="Status">The status.</param>
    /// <param name="Message">The message.</param>
    /// <param name="Written">The number of nodes and edges added, changed or removed.</param>
    internal sealed record Result(string Status, string Message, int Written)
    {
        private static readonly string[] Counts = ["NodesAdded", "NodesChanged", "NodesRemoved", "EdgesAdded", "EdgesChanged", "EdgesRemoved"];

        internal static Result Of(PSObject result) => new(
            $"{result.Properties["Status"].Value}",
            $"{result.Properties["Message"].Value}",
            Counts.Sum(count => Convert.ToInt32(result.Properties[count].Value, CultureInfo.InvariantCulture)));
    }
}
