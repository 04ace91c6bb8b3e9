using System.Management.Automation;
using CartographyPS.Completion;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Cmdlets;

/// <summary>Removes a profile from the AWS config file and leaves the rest of the file as it is.</summary>
[Cmdlet(VerbsCommon.Remove, "CartographyProfile", SupportsShouldProcess = true)]
public sealed class RemoveCartographyProfile : ProfileCmdlet
{
    /// <summary>The profiles' names; no wildcards, so that nothing goes by mistake.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Profile", "Name")]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string[] ProfileName { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string name in ProfileName)
        {
            var profiles = LoadProfiles();
            try
            {
                Remove(profiles, profiles.Get(name));
            }
            catch (ProfileNotFoundException exception)
            {
                WriteError(Errors.ProfileNotFound(exception));
            }
            catch (AwsConfigException exception)
            {
                WriteError(Errors.ConfigFile(exception));
            }
        }
    }

    private void Remove(AwsProfiles profiles, AwsProfile profile)
    {
        foreach (var user in profiles.All.Where(other => other["source_profile"] == profile.Name && other.Name != profile.Name))
            WriteWarning($"Profile '{user.Name}' has '{profile.Name}' as its source_profile and will not work without it.");

        var paths = profiles.Paths;
        if (profile.InConfig is not null) RemoveFrom(paths.Config!, AwsFileFormat.Config, profile);
        if (profile.InCredentials is not { } credentials) return;

        // Keys are not thrown away: nobody could get them back. A credentials file is changed only when it is the one that was named.
        if (paths.Config is null && !credentials.Has("aws_access_key_id") && !credentials.Has("aws_secret_access_key")) RemoveFrom(paths.Credentials!, AwsFileFormat.Credentials, profile);
        else WriteWarning($"Profile '{profile.Name}' still has its section in {paths.Credentials}, which holds keys and is not changed.");
    }

    private void RemoveFrom(string path, AwsFileFormat format, AwsProfile profile)
    {
        if (ShouldProcess(path, $"Remove profile '{profile.Name}'"))
            WriteVerbose($"The former {path} is kept as {AwsConfigWriter.Remove(path, format, profile.Name)}.");
    }
}
