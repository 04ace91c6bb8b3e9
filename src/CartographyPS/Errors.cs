using System.Management.Automation;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Results;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS;

/// <summary>The errors that the cmdlets write, each with a stable id, a category and a recommended action.</summary>
internal static class Errors
{
    /// <summary>A requested resource type does not exist.</summary>
    public static ErrorRecord UnknownResource(UnknownResourceException exception) => Record(
        exception, "UnknownResource", ErrorCategory.ObjectNotFound, exception.Pattern, "List the resource types with Get-CartographyResourceType.");

    /// <summary>A requested analysis does not exist.</summary>
    public static ErrorRecord UnknownAnalysis(UnknownResourceException exception) => Record(
        exception, "UnknownAnalysis", ErrorCategory.ObjectNotFound, exception.Pattern, "List the analyses with Get-CartographyResourceType analysis:*.");

    /// <summary>A file of permission rules cannot be used.</summary>
    public static ErrorRecord PermissionRules(PermissionRuleException exception) => Record(
        exception, "InvalidPermissionRules", ErrorCategory.InvalidData, exception.File,
        "Correct the file. docs/permissions.md has its format; without -PermissionRelationshipFile, Cartography's own rules hold.");

    /// <summary>Parameters are invalid, or exclude each other.</summary>
    public static ErrorRecord InvalidParameter(ArgumentException exception, string id) =>
        Record(exception, id, ErrorCategory.InvalidArgument, exception.ParamName, "See the parameters with Get-Help and the name of the cmdlet.");

    /// <summary>A named profile does not exist.</summary>
    public static ErrorRecord ProfileNotFound(ProfileNotFoundException exception) => Record(
        exception, "ProfileNotFound", ErrorCategory.ObjectNotFound, exception.ProfileName,
        "List the profiles with Get-CartographyProfile, or create one with Set-CartographyProfile.");

    /// <summary>An AWS config or credentials file cannot be used.</summary>
    public static ErrorRecord ConfigFile(AwsConfigException exception) => exception.Line > 0
        ? Record(exception, "ConfigFileMalformed", ErrorCategory.InvalidData, exception.File, $"Correct line {exception.Line} of {exception.File}.")
        : Record(
            exception, "ConfigFileNotUsable", ErrorCategory.OpenError, exception.File, "Check that the file exists, and that this user may read and write it.");

    /// <summary>A requested label is one that no node can have.</summary>
    public static ErrorRecord UnknownLabel(string label, IReadOnlyList<string> nearest) => Record(
        new ArgumentException($"There is no label '{label}'." + (nearest.Count == 0 ? string.Empty : $" Nearest: {string.Join(", ", nearest)}.")),
        "UnknownLabel", ErrorCategory.ObjectNotFound, label, "List the labels with (Get-CartographyResourceType).Labels.");

    /// <summary>A requested edge type is one that no edge can have.</summary>
    public static ErrorRecord UnknownEdgeType(string type, IReadOnlyList<string> nearest) => Record(
        new ArgumentException($"There is no edge type '{type}'." + (nearest.Count == 0 ? string.Empty : $" Nearest: {string.Join(", ", nearest)}.")),
        "UnknownEdgeType", ErrorCategory.ObjectNotFound, type, "List the edge types in use with Invoke-CartographyQuery 'SELECT DISTINCT type FROM edges'.");

    /// <summary>A requested run is not in the ledger.</summary>
    /// <param name="run">Its number.</param>
    /// <param name="known">The numbers of the runs in the ledger.</param>
    public static ErrorRecord RunNotFound(long run, IReadOnlyList<long> known) => Record(
        new ArgumentException($"Run {run} is not in the ledger, which holds {(known.Count == 0 ? "no runs" : $"runs {known.Min()} to {known.Max()}")}."),
        "RunNotFound", ErrorCategory.ObjectNotFound, run, "List the runs with Get-CartographySync.");

    /// <summary>The ledger cannot be read or written. The message names its file.</summary>
    /// <param name="exception">The error.</param>
    /// <param name="path">The full path of the ledger; null when it has none.</param>
    public static ErrorRecord Ledger(LedgerException exception, string? path)
    {
        var (id, category, action) = LedgerError(exception.Fault);
        // What reads a stored text does not know the file. An error of a query is not one of the file.
        bool lacksPath = path is not null && exception.Fault != LedgerFault.Query && !exception.Message.Contains(path, StringComparison.Ordinal);
        return Record(exception, id, category, path, action, lacksPath ? $"{path}: {exception.Message}" : null);
    }

    /// <summary>An account cannot be read.</summary>
    public static ErrorRecord Account(string profile, Exception exception) => exception switch
    {
        ProfileNotFoundException missing => ProfileNotFound(missing),
        AwsConfigException file => ConfigFile(file),
        UnknownRegionException unknown => Record(
            exception, "RegionNotFound", ErrorCategory.InvalidArgument, unknown.Pattern,
            "Name regions that the account has enabled, or omit -Region to read all of them."),
        CredentialException or AwsServiceException { Kind: AwsErrorKind.Credentials } => Record(
            exception, "CredentialsNotUsable", ErrorCategory.AuthenticationError, profile, TestIt(profile)),
        AwsServiceException { Kind: AwsErrorKind.Denied } => Record(
            exception, "AccountDenied", ErrorCategory.PermissionDenied, profile, "Allow the action in a policy of the profile's user or role."),
        AwsServiceException { Kind: AwsErrorKind.Tls } => Record(
            exception, "ServerNotTrusted", ErrorCategory.SecurityError, profile,
            "If a proxy or a private endpoint has an authority of its own, name its certificate with ca_bundle of the profile or AWS_CA_BUNDLE."),
        AwsServiceException { Kind: AwsErrorKind.Transient or AwsErrorKind.Throttled or AwsErrorKind.Unsupported } => Record(
            exception, "AccountNotReached", ErrorCategory.ConnectionError, profile,
            "Check the network, the proxy, the endpoint and the region name, and run the sync again."),
        FormatException => Record(exception, "ProfileNotValid", ErrorCategory.InvalidData, profile, TestIt(profile)),
        _ => Record(exception, "AccountFailed", ErrorCategory.AuthenticationError, profile, TestIt(profile)),
    };

    /// <summary>The log file cannot be opened.</summary>
    public static ErrorRecord LogNotWritable(string path, Exception exception) => Record(
        new IOException($"The log '{path}' cannot be written: {exception.Message}", exception), "LogNotWritable", ErrorCategory.WriteError, path,
        "Check the permissions of the file and its folder, or name another file with -LogPath.");

    /// <summary>The export cannot be written.</summary>
    public static ErrorRecord ExportNotWritable(string path, Exception exception) => Record(
        new IOException($"'{path}' cannot be written: {exception.Message}", exception), "ExportNotWritable", ErrorCategory.WriteError, path,
        "Check the permissions and the free space on the disk, or name another place with -Path.");

    /// <summary>A path is not in the file system, such as a relative one when the current location is <c>Env:</c>.</summary>
    public static ErrorRecord PathNotFileSystem(string parameter, string path, Exception exception) => Record(
        new ArgumentException($"-{parameter} '{path}' is not a file system path: {exception.Message}", parameter, exception),
        "PathNotFileSystem", ErrorCategory.InvalidArgument, path, $"Give -{parameter} as a full path.");

    /// <summary>An output file is one of the ledger's or of the AWS tools'.</summary>
    public static ErrorRecord OutputProtected(string parameter, string path, string what) => Record(
        new ArgumentException($"-{parameter} '{path}' is {what}, which must not be overwritten."),
        "OutputProtected", ErrorCategory.InvalidArgument, path, $"Name another file with -{parameter}.");

    /// <summary>The place of the export is not empty.</summary>
    public static ErrorRecord ExportExists(string path) => Record(
        new IOException($"'{path}' exists already."), "ExportExists", ErrorCategory.ResourceExists, path,
        "Replace it with -Force, or name another place with -Path.");

    /// <summary>A scope was denied, failed or held.</summary>
    public static ErrorRecord Scope(ScopeResult result)
    {
        string scope = $"{result.Account}/{result.Region}/{result.ResourceType}";
        var exception = new InvalidOperationException($"{scope}: {result.Message ?? result.Status.ToString()}");
        return result.Status switch
        {
            ScopeStatus.Denied => Record(
                exception, "ScopeDenied", ErrorCategory.PermissionDenied, scope,
                $"(Get-CartographyResourceType {result.ResourceType}).IamActions lists the actions that a policy must allow. The earlier data is kept."),
            ScopeStatus.Held => Record(
                exception, "ScopeHeld", ErrorCategory.LimitsExceeded, scope,
                $"If the resources were really deleted, run the sync of {result.ResourceType} with -Force, or with a higher -MaxRemovePercent."),
            _ => Record(exception, "ScopeFailed", ErrorCategory.ReadError, scope, "The earlier data is kept. Run the sync again with -Verbose for details."),
        };
    }

    /// <summary>An analysis failed.</summary>
    public static ErrorRecord Analysis(ScopeResult result) => Record(
        new InvalidOperationException($"{result.ResourceType}: {result.Message}"), "AnalysisFailed", ErrorCategory.InvalidResult, result.ResourceType,
        "The analysis's earlier results are kept. Run it alone with Update-CartographyAnalysis, and report the error with the module's version.");

    private static (string Id, ErrorCategory Category, string Action) LedgerError(LedgerFault fault) => fault switch
    {
        LedgerFault.Corrupt => (
            "LedgerCorrupt", ErrorCategory.InvalidData, "Restore a copy, or name a new file with -DatabasePath and run the sync again."),
        LedgerFault.NewerVersion => ("LedgerNewerVersion", ErrorCategory.InvalidData, "Update the module."),
        LedgerFault.NotALedger => ("LedgerNotALedger", ErrorCategory.InvalidData, "Name another file with -DatabasePath."),
        LedgerFault.ReadOnly => (
            "LedgerReadOnly", ErrorCategory.WriteError, "Check the permissions of the file and its folder, or name another file with -DatabasePath."),
        LedgerFault.DiskFull => (
            "LedgerDiskFull", ErrorCategory.DeviceError, "Free space on the disk and run the sync again with -Resume. Committed data is kept."),
        LedgerFault.Device => (
            "LedgerDeviceFailed", ErrorCategory.DeviceError, "Check the disk, or the connection to the share, and run the sync again with -Resume."),
        LedgerFault.Locked => (
            "LedgerLocked", ErrorCategory.ResourceBusy, "Wait until the other run or program ends, or name another ledger with -DatabasePath."),
        LedgerFault.NotFound => ("LedgerNotFound", ErrorCategory.OpenError, "Run Invoke-CartographySync first, or name the ledger with -DatabasePath."),
        LedgerFault.Path => ("LedgerPathNotUsable", ErrorCategory.OpenError, "Check the folder, or name another file with -DatabasePath."),
        LedgerFault.Query => (
            "QueryNotValid", ErrorCategory.SyntaxError, "List the views and their columns with SELECT name, sql FROM sqlite_master WHERE type = 'view'."),
        _ => (
            "LedgerFailed", ErrorCategory.ReadError,
            "Try again. If it fails again, copy the file and check the copy with SQLite's PRAGMA integrity_check."),
    };

    private static string TestIt(string profile) => $"Test the profile's credentials with Test-CartographyProfile '{profile}'.";

    /// <summary>Creates an error with a recommended action. Its message is that of the exception unless another is given.</summary>
    public static ErrorRecord Record(Exception exception, string id, ErrorCategory category, object? target, string action, string? message = null) =>
        new(exception, id, category, target) { ErrorDetails = new ErrorDetails(message ?? exception.Message) { RecommendedAction = action } };
}
