using System.Management.Automation;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Cmdlets;

/// <summary>The base of cmdlets for AWS profiles. Public only because cmdlets derive from it.</summary>
public abstract class ProfileCmdlet : CartographyCmdlet
{
    private protected ProfileCmdlet()
    {
    }

    /// <summary>The single config or credentials file to use. The usual files of the AWS tools unless given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AWSProfilesLocation", "ProfilesLocation")]
    public string? ProfileLocation { get; set; }

    /// <summary>The full path of <see cref="ProfileLocation"/>; null when it is not given.</summary>
    private protected string? Location => string.IsNullOrEmpty(ProfileLocation) ? null : FullPath(ProfileLocation!, nameof(ProfileLocation));

    /// <summary>The environment of the process. Relative paths in it start at the session's current location.</summary>
    private protected AwsEnvironment AwsSettings => AwsEnvironment.Process with { Folder = SessionState.Path.CurrentFileSystemLocation.ProviderPath };

    /// <summary>Reads the profiles. An unusable file ends the pipeline.</summary>
    private protected AwsProfiles LoadProfiles(bool toBeWritten = false)
    {
        try
        {
            return AwsProfiles.Load(AwsConfigPaths.Find(AwsSettings, Location, toBeWritten));
        }
        catch (AwsConfigException exception)
        {
            ThrowTerminatingError(Errors.ConfigFile(exception));
            throw;
        }
    }
}
