using System.Management.Automation;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync;

namespace CartographyPS;

/// <summary>The errors that the cmdlets write, each with a stable id, a category and a way out.</summary>
internal static class Errors
{
    /// <summary>A resource type was asked for that there is none of.</summary>
    public static ErrorRecord UnknownResource(UnknownResourceException exception) => Record(
        exception, "UnknownResource", ErrorCategory.ObjectNotFound, exception.Pattern, "Get-CartographyResourceType lists the resource types.");

    /// <summary>Parameters that make no sense, or none together.</summary>
    public static ErrorRecord InvalidParameter(ArgumentException exception, string id) =>
        Record(exception, id, ErrorCategory.InvalidArgument, exception.ParamName, "Get-Help of the cmdlet describes its parameters.");

    /// <summary>A profile was named that there is none of.</summary>
    public static ErrorRecord ProfileNotFound(ProfileNotFoundException exception) => Record(
        exception, "ProfileNotFound", ErrorCategory.ObjectNotFound, exception.ProfileName,
        "Get-CartographyProfile lists the profiles; Set-CartographyProfile makes one.");

    /// <summary>An AWS config or credentials file cannot be used.</summary>
    public static ErrorRecord ConfigFile(AwsConfigException exception) => exception.Line > 0
        ? Record(exception, "ConfigFileMalformed", ErrorCategory.InvalidData, exception.File, $"Correct line {exception.Line} of {exception.File}.")
        : Record(exception, "ConfigFileNotUsable", ErrorCategory.OpenError, exception.File, "Check that the file is there and may be read and written.");

    /// <summary>A label was asked for that no node can have.</summary>
    public static ErrorRecord UnknownLabel(string label, IReadOnlyList<string> nearest) => Record(
        new ArgumentException($"There is no label '{label}'." + (nearest.Count == 0 ? string.Empty : $" Nearest: {string.Join(", ", nearest)}.")),
        "UnknownLabel", ErrorCategory.ObjectNotFound, label, "(Get-CartographyResourceType).Labels lists the labels.");

    /// <summary>A run was asked for that the ledger does not remember.</summary>
    public static ErrorRecord RunNotFound(long run) => Record(
        new ArgumentException($"The ledger remembers no run {run}."), "RunNotFound", ErrorCategory.ObjectNotFound, run, "Get-CartographySync lists the runs.");

    /// <summary>The ledger cannot be used.</summary>
    public static ErrorRecord Ledger(LedgerException exception) => exception.Fault switch
    {
        LedgerFault.Corrupt => Record(exception, "LedgerCorrupt", ErrorCategory.InvalidData, null, "Restore a copy, or name a new file with -DatabasePath and sync again."),
        LedgerFault.NewerVersion => Record(exception, "LedgerNewerVersion", ErrorCategory.InvalidData, null, "Update the module."),
        LedgerFault.NotALedger => Record(exception, "LedgerNotALedger", ErrorCategory.InvalidData, null, "Name another file with -DatabasePath."),
        LedgerFault.ReadOnly => Record(exception, "LedgerReadOnly", ErrorCategory.WriteError, null, "Check the rights on the file and its folder, or name another with -DatabasePath."),
        LedgerFault.DiskFull => Record(exception, "LedgerDiskFull", ErrorCategory.DeviceError, null, "Make room on the disk and sync again with -Resume; what was committed is kept."),
        LedgerFault.Device => Record(exception, "LedgerDeviceFailed", ErrorCategory.DeviceError, null, "Check the disk, or the connection to the share, and sync again with -Resume."),
        LedgerFault.Locked => Record(exception, "LedgerLocked", ErrorCategory.ResourceBusy, null, "Wait until the other run or program ends, or name another ledger with -DatabasePath."),
        LedgerFault.NotFound => Record(exception, "LedgerNotFound", ErrorCategory.OpenError, null, "Sync first, or name the ledger's file with -DatabasePath."),
        LedgerFault.Path => Record(exception, "LedgerPathNotUsable", ErrorCategory.OpenError, null, "Check the folder, or name another file with -DatabasePath."),
        LedgerFault.Query => Record(exception, "QueryNotValid", ErrorCategory.SyntaxError, null, "SELECT name, sql FROM sqlite_master WHERE type = 'view' lists the views with their columns."),
        _ => Record(exception, "LedgerFailed", ErrorCategory.ReadError, null, "Try again; if it fails again, copy the file and check it with SQLite's PRAGMA integrity_check."),
    };

    /// <summary>An account cannot be read.</summary>
    public static ErrorRecord Account(string profile, Exception exception) => exception switch
    {
        ProfileNotFoundException missing => ProfileNotFound(missing),
        AwsConfigException file => ConfigFile(file),
        UnknownRegionException unknown => Record(
            exception, "RegionNotFound", ErrorCategory.InvalidArgument, unknown.Pattern, "Name regions that the account has enabled, or leave -Region out to read them all."),
        CredentialException or AwsServiceException { Kind: AwsErrorKind.Credentials } => Record(
            exception, "CredentialsNotUsable", ErrorCategory.AuthenticationError, profile, TestIt(profile)),
        AwsServiceException { Kind: AwsErrorKind.Denied } => Record(
            exception, "AccountDenied", ErrorCategory.PermissionDenied, profile, "Allow the action in a policy of the profile's user or role."),
        AwsServiceException { Kind: AwsErrorKind.Transient or AwsErrorKind.Throttled or AwsErrorKind.Unsupported } => Record(
            exception, "AccountNotReached", ErrorCategory.ConnectionError, profile, "Check the network, the proxy, the endpoint and the region's name, and sync again."),
        FormatException => Record(exception, "ProfileNotValid", ErrorCategory.InvalidData, profile, TestIt(profile)),
        _ => Record(exception, "AccountFailed", ErrorCategory.AuthenticationError, profile, TestIt(profile)),
    };

    /// <summary>The log's file cannot be opened.</summary>
    public static ErrorRecord LogNotWritable(string path, Exception exception) => Record(
        new IOException($"The log '{path}' cannot be written: {exception.Message}", exception), "LogNotWritable", ErrorCategory.WriteError, path,
        "Check the rights on the file and its folder, or name another with -LogPath.");

    /// <summary>The graph cannot be written where it was to go.</summary>
    public static ErrorRecord ExportNotWritable(string path, Exception exception) => Record(
        new IOException($"'{path}' cannot be written: {exception.Message}", exception), "ExportNotWritable", ErrorCategory.WriteError, path,
        "Check the rights and the room on the disk, or name another place with -Path.");

    /// <summary>A path that is not of the file system, such as a relative one where the current location is <c>Env:</c>.</summary>
    public static ErrorRecord PathNotFileSystem(string parameter, string path, Exception exception) => Record(
        new ArgumentException($"-{parameter} '{path}' is not a path of the file system: {exception.Message}", parameter, exception),
        "PathNotFileSystem", ErrorCategory.InvalidArgument, path, $"Give -{parameter} as a full path.");

    /// <summary>A file that is to be written is one of the ledger's or of the AWS tools'.</summary>
    public static ErrorRecord OutputProtected(string parameter, string path, string what) => Record(
        new ArgumentException($"-{parameter} '{path}' is {what}, which must not be overwritten."),
        "OutputProtected", ErrorCategory.InvalidArgument, path, $"Name another file with -{parameter}.");

    /// <summary>There is something already where the graph was to go.</summary>
    public static ErrorRecord ExportExists(string path) => Record(
        new IOException($"'{path}' exists already."), "ExportExists", ErrorCategory.ResourceExists, path, "Replace it with -Force, or name another place with -Path.");

    /// <summary>A scope was denied, failed, or was held back.</summary>
    public static ErrorRecord Scope(SyncResult result)
    {
        string scope = $"{result.Account}/{result.Region}/{result.ResourceType}";
        var exception = new InvalidOperationException($"{scope}: {result.Message ?? result.Status.ToString()}");
        return result.Status switch
        {
            ScopeStatus.Denied => Record(
                exception, "ScopeDenied", ErrorCategory.PermissionDenied, scope,
                $"(Get-CartographyResourceType {result.ResourceType}).IamActions lists the actions that a policy must allow. What was known stays."),
            ScopeStatus.Held => Record(
                exception, "ScopeHeld", ErrorCategory.LimitsExceeded, scope,
                $"If the resources are gone indeed, sync {result.ResourceType} with -Force, or with a higher -MaxRemovePercent."),
            _ => Record(exception, "ScopeFailed", ErrorCategory.ReadError, scope, "What was known stays. Sync again, with -Verbose to see more."),
        };
    }

    private static string TestIt(string profile) => $"Test-CartographyProfile '{profile}' tells whether the profile's credentials work.";

    /// <summary>An error with a way out.</summary>
    public static ErrorRecord Record(Exception exception, string id, ErrorCategory category, object? target, string action) =>
        new(exception, id, category, target) { ErrorDetails = new ErrorDetails(exception.Message) { RecommendedAction = action } };
}
