using System.Management.Automation;
using CartographyPS.Completion;
using CartographyPS.Engine.Aws.Config;

namespace CartographyPS.Cmdlets;

/// <summary>Lists the AWS profiles that can be synced.</summary>
[Cmdlet(VerbsCommon.Get, "CartographyProfile")]
[OutputType(typeof(ProfileInfo))]
public sealed class GetCartographyProfile : ProfileCmdlet
{
    /// <summary>Names or wildcards. All profiles unless given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    [Alias("Profile", "Name")]
    [ValidateNames]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string[] ProfileName { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var profiles = LoadProfiles();
        foreach (string name in ProfileName)
        {
            try
            {
                foreach (var profile in Matches(profiles, name)) WriteObject(new ProfileInfo(profile, Location));
            }
            catch (ProfileNotFoundException exception)
            {
                WriteError(Errors.ProfileNotFound(exception));
            }
        }
    }

    private static IEnumerable<AwsProfile> Matches(AwsProfiles profiles, string name)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(name)) return [profiles.Get(name)];

        var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
        return profiles.All.Where(profile => pattern.IsMatch(profile.Name));
    }
}
