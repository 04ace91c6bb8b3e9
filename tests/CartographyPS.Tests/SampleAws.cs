using System.Management.Automation;
using System.Text.RegularExpressions;
using CartographyPS.PowerShellHost;
using SimulatedAws;

namespace CartographyPS.Tests;

/// <summary>
/// The sample estate, served to one PowerShell session whose cmdlets have a config file of their own. Credentials come from files only:
/// environment variables are those of the whole process.
/// </summary>
public sealed class SampleAws : IAsyncLifetime
{
    /// <summary>The time limit of waits that should take a moment.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly TemporaryDirectory _folder = new();
    private readonly StringWriter _host = new();
    private PowerShellSession? _session;
    private int _ledgers;

    // The cmdlets read this process's environment, and it is not to decide over tests.
    static SampleAws()
    {
        foreach (string name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsRead))
        {
            Environment.SetEnvironmentVariable(name, null);
        }
        Environment.SetEnvironmentVariable("NO_PROXY", "127.0.0.1");
    }

    private static bool IsRead(string variable) =>
        variable.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase) || variable.StartsWith("NEO4J_", StringComparison.OrdinalIgnoreCase);

    /// <summary>The server.</summary>
    internal SimulatedAwsServer Server { get; private set; } = null!;

    /// <summary>The session.</summary>
    internal PowerShellSession Session => _session!;

    /// <summary>The AWS config file: the profiles <c>hub</c>, <c>accountname1</c> and <c>accountname2</c>.</summary>
    internal string Config => File("config");

    /// <summary>The text written to the console instead of a stream.</summary>
    internal string Shown => _host.ToString();

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Server = await SimulatedAwsServer.StartAsync(SampleEstate.Folder);
        _folder.Write("config", Profiles(Server.Endpoint));
        _session = PowerShellSession.Open(new TextHost(_host));
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        _session?.Dispose();
        await Server.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>The profiles of the two accounts.</summary>
    /// <param name="endpoint">Where the simulated AWS is.</param>
    internal static string Profiles(string endpoint) => $"""
        [profile hub]
        aws_access_key_id = {SampleEstate.HubAccessKey}
        aws_secret_access_key = {SampleEstate.HubSecretKey}
        endpoint_url = {endpoint}
        region = eu-central-1

        {Role("accountname1", SampleEstate.ProductionAccount, SampleEstate.RoleName, endpoint)}

        {Role("accountname2", SampleEstate.SharedServicesAccount, SampleEstate.RoleName, endpoint)}

        """;

    /// <summary>A profile that assumes a role with the hub's keys.</summary>
    internal static string Role(string profile, string account, string role, string endpoint) => $"""
        [profile {profile}]
        role_arn = arn:aws:iam::{account}:role/{role}
        source_profile = hub
        region = eu-central-1
        endpoint_url = {endpoint}
        max_attempts = 2
        """;

    /// <summary>A file in a folder that goes with this.</summary>
    internal string File(string name) => _folder.File(name);

    /// <summary>Adds to the config file.</summary>
    internal void Configure(string text) => System.IO.File.AppendAllText(Config, "\n" + text + "\n");

    /// <summary>A ledger's file that there is none of yet.</summary>
    internal string NewLedger() => File($"graph-{++_ledgers}.db");

    /// <summary>Runs a script in which the module's cmdlets use a ledger and the config file.</summary>
    internal SessionResult Run(string ledger, string script, params object?[] arguments)
    {
        Use(ledger);
        return Session.Run(script, arguments);
    }

    /// <summary>Runs a script on a thread of its own and stops it, as Ctrl+C does, when something is so.</summary>
    /// <returns>What it wrote.</returns>
    internal List<PSObject> RunUntil(string ledger, string script, Func<PSDataCollection<PSObject>, bool> when)
    {
        Use(ledger);
        using var shell = Session.Create();
        shell.AddScript(script);
        using var output = new PSDataCollection<PSObject>();
        var running = Task.Run(() => shell.Invoke(null, output));
        try
        {
            Assert.True(SpinWait.SpinUntil(() => when(output) || running.IsCompleted, Limit), "It does not come so far.");
            Assert.False(running.IsCompleted, "It ended before it was stopped.");
        }
        finally
        {
            shell.Stop();
        }
        Assert.True(running.Wait(Limit));
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        return [.. output];
    }

    /// <summary>The graph of a ledger, without the times of its runs.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="sync">A sync to run first; null for none.</param>
    internal List<string> Graph(string ledger, string? sync = null)
    {
        if (sync is not null) Run(ledger, sync).ThrowOnError();
        string file = ledger + ".jsonl";
        Run(ledger, "Export-CartographyGraph ($args[0])", file).ThrowOnError();
        return [.. System.IO.File.ReadLines(file).Select(line => Regex.Replace(line, "\"(firstseen|lastupdated)\":[0-9]+,?", ""))];
    }

    /// <summary>Makes the module's cmdlets use a ledger and the config file, unless a script says otherwise.</summary>
    internal void Use(string ledger) => Session.Run(
        """
        param($Config, $Ledger)
        $global:PSDefaultParameterValues = @{ '*-Cartography*:ProfileLocation' = $Config; '*-Cartography*:DatabasePath' = $Ledger }
        """,
        Config,
        ledger).ThrowOnError();
}
