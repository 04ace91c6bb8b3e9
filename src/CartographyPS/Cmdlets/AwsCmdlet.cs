using System.Management.Automation;
using System.Management.Automation.Host;
using CartographyPS.Access;
using CartographyPS.Completion;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Sync;

namespace CartographyPS.Cmdlets;

/// <summary>
/// How a cmdlet is told whom to call AWS as and where: the parameters of AWS's own PowerShell modules. What it calls runs in the
/// background and reports through a pump. It is public only because cmdlets derive from it.
/// </summary>
public abstract class AwsCmdlet : ProfileCmdlet
{
    private readonly List<string> _names = [];
    private bool _asked;

    private protected AwsCmdlet()
    {
    }

    /// <summary>The names of AWS profiles, one for each account; wildcards choose several.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Profile", "StoredCredentials")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public virtual string[] ProfileName { get; set; } = [];

    /// <summary>An access key id, in place of a profile.</summary>
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

    /// <summary>Credentials as an object, in place of a profile.</summary>
    [Parameter]
    public object? Credential { get; set; }

    /// <summary>The regions to read, or wildcards; without it all regions that the account has enabled.</summary>
    [Parameter]
    [SupportsWildcards]
    [RegionCase]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string[] Region { get; set; } = [];

    /// <summary>Another endpoint for all services.</summary>
    [Parameter]
    public Uri? EndpointUrl { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _asked = true;
        _names.AddRange(ProfileName);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // An empty pipe names no account; it does not stand for the default one.
        if (_asked) Run(LoadProfiles());
    }

    /// <summary>Does the cmdlet's work, when all input has come.</summary>
    private protected abstract void Run(AwsProfiles profiles);

    /// <summary>Whose accounts were asked for; without a profile or keys, the one that the AWS tools would take.</summary>
    private protected IReadOnlyList<CredentialRequest> Requests(AwsProfiles profiles)
    {
        var names = ProfileNames.Resolve(profiles, _names);
        var keys = GivenKeys();
        if (keys is not null && names.Count > 0)
            Refuse(new ArgumentException($"Keys and the profile '{names[0]}' are given; one of them is enough."));

        // What the session's user has chosen for all cmdlets of AWS.Tools holds here too; what this cmdlet was given goes before it.
        var session = Defaults();
        bool asSession = keys is null && names.Count == 0 && session.Credentials is not null;
        if (asSession) WriteVerbose($"The session's AWS credentials are used: {session.Origin}. -ProfileName, -Credential and -AccessKey go before them.");

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

    // Asked in the background; the answer comes from the pipeline's thread. A host that cannot ask gives none.
    private string? AskForMfaCode(string device)
    {
        var answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (CurrentPump is not { } pump) return null;
        pump.Post(_ =>
        {
            try
            {
                Host.UI.Write($"Code of the MFA device {TerminalText.Escape(device)}: ");
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

    // What gives the keys that the parameters name; null when none of them is given.
    private Func<AwsKeys>? GivenKeys()
    {
        try
        {
            if (Credential is not null)
                return AccessKey is null && SecretKey is null ? CredentialObject.Read(Credential) : throw new ArgumentException("-Credential and -AccessKey are given; one of them is enough.");

            if (AccessKey is null && SecretKey is null && SessionToken is null) return null;
            if (string.IsNullOrEmpty(AccessKey) || string.IsNullOrEmpty(SecretKey)) throw new ArgumentException("-AccessKey and -SecretKey go together.");
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
