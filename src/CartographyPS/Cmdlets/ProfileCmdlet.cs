using System.Management.Automation;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Cmdlets;

/// <summary>What the cmdlets for AWS profiles share. It is public only because they derive from it.</summary>
public abstract class ProfileCmdlet : CartographyCmdlet
{
    private protected ProfileCmdlet()
    {
    }

    /// <summary>The one config or credentials file to use in place of the usual ones.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AWSProfilesLocation", "ProfilesLocation")]
    public string? ProfileLocation { get; set; }

    /// <summary>The full path of <see cref="ProfileLocation"/>; null when it is not given.</summary>
    private protected string? Location => string.IsNullOrEmpty(ProfileLocation) ? null : FullPath(ProfileLocation!, nameof(ProfileLocation));

    /// <summary>The process's environment; relative paths in it are meant where the session is.</summary>
    private protected AwsEnvironment AwsSettings => AwsEnvironment.Process with { Folder = SessionState.Path.CurrentFileSystemLocation.ProviderPath };

    /// <summary>Reads the profiles; a file that cannot be used ends the pipeline.</summary>
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
