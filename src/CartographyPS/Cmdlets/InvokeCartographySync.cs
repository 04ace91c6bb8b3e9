using System.Management.Automation;
using CartographyPS.Access;
using CartographyPS.Completion;
using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Running;
using CartographyPS.Files;
using CartographyPS.Neo4j;
using CartographyPS.Resources;
using CartographyPS.Sync;

namespace CartographyPS.Cmdlets;

/// <summary>Reads AWS accounts into the ledger and writes a result for each account, region and resource type as it ends.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "CartographySync", SupportsShouldProcess = true)]
[OutputType(typeof(SyncResult))]
public sealed class InvokeCartographySync : AwsCmdlet, IDynamicParameters
{
    private readonly Neo4jParameters _neo4j = new();
    private readonly ProfileResources _chosen = new();

    /// <summary>Resource types or wildcards, also comma-separated in one text. All types unless given.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Identifier")]
    [ValidateNames]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ResourceCompleter))]
    public string[] Resource { get; set; } = [];

    /// <summary>Resource types or wildcards to exclude. None unless given.</summary>
    [Parameter]
    [ValidateNames]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ResourceCompleter))]
    public string[] Exclude { get; set; } = [];

    /// <summary>The ledger's file. <c>CartographyPS/graph.db</c> in the user's local application data unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DatabasePath { get; set; }

    /// <summary>A log file, to which a line of JSON is added for each event. None unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LogPath { get; set; }

    /// <summary>The maximum number of AWS calls in flight, 1 to 1024. 128 unless given.</summary>
    [Parameter]
    [ValidateRange(1, 1024)]
    public int ThrottleLimit { get; set; } = AwsCallOptions.Default.ThrottleLimit;

    /// <summary>The share of a scope's nodes that one sync may remove, in percent. 50 unless given; 0 allows no removal.</summary>
    [Parameter]
    [ValidateRange(0.0, 100.0)]
    public double MaxRemovePercent { get; set; } = DeleteFuse.Default.MaxRemovePercent;

    /// <summary>The hours of CloudTrail's management events to read, 1 to 2160. No events are read unless given.</summary>
    [Parameter]
    [ValidateRange(1, SyncSettings.MostLookbackHours)]
    public int CloudTrailLookbackHours { get; set; }

    /// <summary>The least severity of GuardDuty findings to read. All findings are read unless given.</summary>
    [Parameter]
    [ValidateSet("LOW", "MEDIUM", "HIGH", "CRITICAL")]
    public string? GuardDutySeverity { get; set; }

    /// <summary>The starts of the names of public SSM parameters to read, also comma-separated in one text. None are read unless given.</summary>
    [Parameter]
    [ValidateNames]
    [ValidatePublicParameter]
    public string[] SsmPublicParameter { get; set; } = [];

    /// <summary>Continues the newest run, if it did not end, and skips the scopes that it had read completely.</summary>
    [Parameter]
    public SwitchParameter Resume { get; set; }

    /// <summary>A file of permission rules, in the format of Cartography's permission_relationships.yaml. Cartography's own rules unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PermissionRelationshipFile { get; set; }

    /// <summary>Leaves the analyses of the graph out. Their earlier results are kept.</summary>
    [Parameter]
    public SwitchParameter SkipAnalysis { get; set; }

    /// <summary>Accepts any removal.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Keeps lastupdated in Neo4j on nodes and edges that were read without change.</summary>
    [Parameter]
    public SwitchParameter NoTouch { get; set; }

    /// <inheritdoc/>
    public object GetDynamicParameters() => _neo4j;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        _chosen.Add(ProfileName, Resource);
    }

    private protected override void Run(AwsProfiles profiles)
    {
        var request = Request(profiles);
        var analyses = Analyses(PermissionRelationshipFile);
        CheckOutputs(request.DatabasePath, profiles.Paths);
        var database = NamedConnection(_neo4j);
        string accounts = request.Accounts.Count == 1 ? request.Accounts[0].Profile ?? "the account of the credentials" : $"{request.Accounts.Count} accounts";
        bool goes = ShouldProcess(
            $"Sync {accounts} into {request.DatabasePath}.", $"Sync {accounts} into {request.DatabasePath}?", "Invoke-CartographySync", out var reason);
        if (!goes && reason != ShouldProcessReason.WhatIf) return;

        using var log = goes ? OpenLog() : null;
        using var access = new AwsAccess(AwsSettings, profiles, AwsCallOptions.With(ThrottleLimit, ReadTimeout));
        var publisher = database is null ? null : new GraphPublisher(database, new Neo4jOptions(Full: false, !NoTouch, ModuleVersion.Text));
        var command = new SyncCommand(new Synchronizer(AwsResourceTypes.Catalog, access, analyses), request, log, publisher)
        {
            HoldsErrors = StopsOnError,
        };
        try
        {
            if (goes) Pump(command.RunAsync);
            else Pump(command.ShowPlanAsync);
        }
        catch (LedgerException exception)
        {
            ThrowTerminatingError(command.Report(Errors.Ledger(exception, request.DatabasePath)));
        }
    }

    private SyncRequest Request(AwsProfiles profiles) => new()
    {
        Accounts = Requests(profiles),
        Types = Types(),
        Regions = Region,
        DatabasePath = LedgerFile(DatabasePath),
        Resume = Resume,
        SkipAnalyses = SkipAnalysis,
        ExcludedAnalyses = AnalysisSelector.NamedAmongResources(AwsAnalyses.Catalog, Exclude),
        Options = new SyncOptions
        {
            Fuse = Force ? DeleteFuse.Off : DeleteFuse.Default with { MaxRemovePercent = MaxRemovePercent },
            Settings = SyncSettings.Of(CloudTrailLookbackHours, GuardDutySeverity, SsmPublicParameter),
        },
        Version = ModuleVersion.Text,
    };

    private IReadOnlyList<ResourceType> Types()
    {
        try
        {
            _chosen.Check();
            var analyses = AwsAnalyses.Catalog.Analyses.Select(analysis => analysis.Identifier);
            var types = ResourceSelector.Select(AwsResourceTypes.Catalog, _chosen.Resources, Exclude, analyses);
            if (types.Count == 0)
                ThrowTerminatingError(
                    Errors.InvalidParameter(
                        new ArgumentException(
                            "-Resource and -Exclude leave no resource type. Nothing would be read; Update-CartographyAnalysis derives facts without reading."),
                        "NothingToRead"));
            return types;
        }
        catch (UnknownResourceException exception)
        {
            ThrowTerminatingError(Errors.UnknownResource(exception));
            throw;
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(Errors.InvalidParameter(exception, "ResourcesDiffer"));
            throw;
        }
    }

    private void CheckOutputs(string ledgerPath, AwsConfigPaths paths)
    {
        var awsFiles = new ProtectedFiles().WithAwsFiles(paths);
        foreach (string file in LedgerFiles.Of(ledgerPath)) CheckOutput(awsFiles, file, nameof(DatabasePath));
        if (LogPath is not null) CheckOutput(ProtectedFiles.Of(ledgerPath).WithAwsFiles(paths), FullPath(LogPath, nameof(LogPath)), nameof(LogPath));
    }

    private SyncLog? OpenLog()
    {
        if (LogPath is null) return null;
        try
        {
            return new SyncLog(FullPath(LogPath, nameof(LogPath)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            ThrowTerminatingError(Errors.LogNotWritable(LogPath, exception));
            throw;
        }
    }
}
