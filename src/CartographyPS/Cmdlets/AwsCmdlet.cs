using System.Management.Automation;
using CartographyPS.Access;
using CartographyPS.Completion;

namespace CartographyPS.Cmdlets;

/// <summary>
/// How a cmdlet is told whom to call AWS as and where: the parameters of AWS's own PowerShell modules. It is public only because
/// cmdlets derive from it.
/// </summary>
public abstract class AwsCmdlet : ProfileCmdlet
{
    private protected AwsCmdlet()
    {
    }

    /// <summary>The names of AWS profiles, one for each account.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Profile", "StoredCredentials")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string[] ProfileName { get; set; } = [];

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

    /// <summary>Another endpoint for all services.</summary>
    [Parameter]
    public Uri? EndpointUrl { get; set; }

    /// <summary>What gives the keys that the parameters name; null when none of them is given.</summary>
    private protected Func<AwsKeys>? GivenKeys()
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
            ThrowTerminatingError(Errors.InvalidParameter(exception, "CredentialNotValid"));
            throw;
        }
    }
}
