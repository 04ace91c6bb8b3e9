using System.Management.Automation;
using System.Management.Automation.Host;
using CartographyPS.Access;
using CartographyPS.Completion;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Sync.Planning;

namespace CartographyPS.Cmdlets;

/// <summary>
/// The base of cmdlets that call AWS, with the parameters of AWS's own PowerShell modules for credentials and regions. The calls run in the
/// background and report through a pump. Public only because cmdlets derive from it.
/// </summary>
public abstract class AwsCmdlet : ProfileCmdlet
{
    private readonly List<string> _names = [];
    private bool _asked;
    private string? _location;

    private protected AwsCmdlet()
    {
    }

    /// <summary>The names of AWS profiles, one for each account, or wildcards.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    [Alias("Profile", "Name", "StoredCredentials")]
    [ValidateNames]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public virtual string[] ProfileName { get; set; } = [];

    /// <summary>An access key id, instead of a profile.</summary>
    [Parameter]
    [Alias("AK")]
    public string? AccessKey { get; set; }

    /// <summary>The secret of <see cref="AccessKey"/>.</summary>
    [Parameter]
    [Alias("SK", "SecretAccessKey")]
    public string? SecretKey { get; set; }

    /// <summary>The session token of temporary keys.</summary>
    [Parameter]
    [Alias("ST")]
    public string? SessionToken { get; set; }

    /// <summary>Credentials as an object, instead of a profile.</summary>
    [Parameter]
    public object? Credential { get; set; }

    /// <summary>The regions to read, or wildcards. All regions that the account has enabled unless given.</summary>
    [Parameter]
    [ValidateNames]
    [SupportsWildcards]
    [RegionCase]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string[] Region { get; set; } = [];

    /// <summary>Another endpoint for all services. AWS's endpoints unless given.</summary>
    [Parameter]
    public Uri? EndpointUrl { get; set; }

    /// <summary>The time limit of one request to AWS with its response, in seconds, 1 to 3600. 60 unless given.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int ReadTimeout { get; set; } = AwsCallOptions.ReadTimeout;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // A name means another account in another file.
        if (_asked && Location != _location)
            ThrowTerminatingError(
                Errors.InvalidParameter(
                    new ArgumentException("The profiles in the pipeline have different values of ProfileLocation. Run the cmdlet once for each."),
                    "ProfileLocationsDiffer"));
        _asked = true;
        _location = Location;
        _names.AddRange(ProfileName);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // An empty pipeline names no account. It does not mean the default one.
        if (_asked) Run(LoadProfiles());
    }

    /// <summary>Does the cmdlet's work, when all input has come.</summary>
    private protected abstract void Run(AwsProfiles profiles);

    /// <summary>Returns a request for each account. Without a profile and keys it is the account that the AWS tools would use.</summary>
    private protected IReadOnlyList<CredentialRequest> Requests(AwsProfiles profiles)
    {
        var names = ProfileNames.Resolve(profiles, _names);
        var keys = GivenKeys();
        if (keys is not null && names.Count > 0)
            Refuse(new ArgumentException($"Keys and the profile '{names[0]}' exclude each other. Give one of them."));

        // The session's defaults for all cmdlets of AWS.Tools apply here too. The parameters of this cmdlet have precedence.
        var session = Defaults();
        bool asSession = keys is null && names.Count == 0 && session.Credentials is not null;
        if (asSession)
            WriteVerbose($"Using the session's AWS credentials: {session.Origin}. -ProfileName, -Credential and -AccessKey have precedence over them.");

        var common = new CredentialRequest
        {
            Keys = keys is not null ? new GivenSource(keys) : asSession ? new GivenSource(session.Credentials!, session.Origin) : null,
            Region = StartRegion.Of(Region),
            SessionRegion = Region.Length == 0 ? session.Region : null,
            EndpointUrl = EndpointUrl?.OriginalString,
            MfaCode = AskForMfaCode,
            Debug = text => CurrentPump?.Post(cmdlet => cmdlet.WriteDebug(text)),
        };
        return names.Count == 0 ? [common] : [.. names.Select(name => common with { Profile = name })];
    }

    // Called on a background thread. The pipeline's thread asks. Null when the host cannot ask.
    private string? AskForMfaCode(string device)
    {
        var answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (CurrentPump is not { } pump) return null;
        pump.Post(_ =>
        {
            try
            {
                Host.UI.Write($"Code of MFA device {TerminalText.Escape(device)}: ");
                answer.TrySetResult(Host.UI.ReadLine());
            }
            catch (Exception exception) when (exception is PSInvalidOperationException or PSNotImplementedException or NotImplementedException or HostException)
            {
                answer.TrySetResult(null);
            }
        });
        answer.Task.Wait(pump.Stopped);
        return answer.Task.Result;
    }

    private SessionDefaults Defaults()
    {
        try
        {
            return SessionDefaults.Read(name => SessionState.PSVariable.GetValue(name));
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(Errors.InvalidParameter(exception, "SessionDefaultsNotUnderstood"));
            throw;
        }
    }

    // The source of the keys that the parameters give; null without them.
    private Func<AwsKeys>? GivenKeys()
    {
        try
        {
            if (Credential is not null)
                return AccessKey is null && SecretKey is null
                    ? CredentialObject.Read(Credential)
                    : throw new ArgumentException("-Credential and -AccessKey exclude each other. Give one of them.");

            if (AccessKey is null && SecretKey is null && SessionToken is null) return null;
            if (string.IsNullOrEmpty(AccessKey) || string.IsNullOrEmpty(SecretKey))
                throw new ArgumentException("-AccessKey and -SecretKey go together. Give both or none.");
            var keys = new AwsKeys(AccessKey!, SecretKey!, string.IsNullOrEmpty(SessionToken) ? null : SessionToken);
            return () => keys;
        }
        catch (ArgumentException exception)
        {
            Refuse(exception);
            throw;
        }
    }

    private void Refuse(ArgumentException exception) => ThrowTerminatingError(Errors.InvalidParameter(exception, "CredentialNotValid"));
}
