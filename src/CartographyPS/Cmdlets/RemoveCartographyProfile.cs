using System.Management.Automation;
using CartographyPS.Completion;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Config.Editing;

namespace CartographyPS.Cmdlets;

/// <summary>Removes a profile from the AWS config file and keeps the rest of the file unchanged.</summary>
[Cmdlet(VerbsCommon.Remove, "CartographyProfile", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RemoveCartographyProfile : ProfileCmdlet
{
    /// <summary>The names of the profiles. Wildcards are not allowed, so that nothing is removed by mistake.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    [Alias("Profile", "Name")]
    [ValidateNames]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string[] ProfileName { get; set; } = [];

    /// <summary>Removes without a question. WhatIf and Confirm have precedence.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

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
            WriteWarning($"Profile '{user.Name}' names '{profile.Name}' as its source_profile and will not work without it.");

        var paths = profiles.Paths;
        if (profile.InConfig is not null) RemoveFrom(paths.Config!, AwsFileFormat.Config, profile);
        if (profile.InCredentials is not { } credentials) return;

        // Keys are never deleted: they cannot be recovered. A credentials file is changed only when it was named.
        if (paths.Config is null && !credentials.Has("aws_access_key_id") && !credentials.Has("aws_secret_access_key"))
            RemoveFrom(paths.Credentials!, AwsFileFormat.Credentials, profile);
        else WriteWarning($"Profile '{profile.Name}' is still in {paths.Credentials}, which holds keys and is not changed.");
    }

    private void RemoveFrom(string path, AwsFileFormat format, AwsProfile profile)
    {
        if (Goes(path, $"Remove profile '{profile.Name}'"))
            WriteVerbose($"The former content of {path} is kept in {AwsConfigWriter.Remove(path, format, profile.Name)}.");
    }

    // Without -Force the question is asked, because the cmdlet's impact is high.
    private bool Goes(string target, string action) =>
        (Force && !MyInvocation.BoundParameters.ContainsKey("Confirm") && !IsWhatIf()) || ShouldProcess(target, action);

    private bool IsWhatIf() => LanguagePrimitives.IsTrue(
        MyInvocation.BoundParameters.TryGetValue("WhatIf", out object? given) ? given : GetVariableValue("WhatIfPreference"));
}
