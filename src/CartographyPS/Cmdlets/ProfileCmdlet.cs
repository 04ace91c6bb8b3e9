using System.Management.Automation;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Cmdlets;

/// <summary>What the cmdlets for AWS profiles share. It is public only because they derive from it.</summary>
public abstract class ProfileCmdlet : CartographyCmdlet
{
    private protected ProfileCmdlet()
    {
    }

    /// <summary>A credentials file or a file named <c>config</c> to use in place of the usual ones.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AWSProfilesLocation", "ProfilesLocation")]
    public string? ProfileLocation { get; set; }

    /// <summary>The full path of <see cref="ProfileLocation"/>; null when it is not given.</summary>
    private protected string? Location => string.IsNullOrEmpty(ProfileLocation) ? null : FullPath(ProfileLocation!);

    /// <summary>Reads the profiles; a file that cannot be used ends the pipeline.</summary>
    private protected AwsProfiles LoadProfiles(bool toBeMade = false)
    {
        try
        {
            return AwsProfiles.Load(AwsConfigPaths.Find(AwsEnvironment.Process, Location, toBeMade));
        }
        catch (AwsConfigException exception)
        {
            ThrowTerminatingError(Errors.ConfigFile(exception));
            throw;
        }
    }
}
