using System.Globalization;
using System.Management.Automation;
using CartographyPS.Completion;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Config.Editing;
using CartographyPS.Files;

namespace CartographyPS.Cmdlets;

/// <summary>Writes a profile to the AWS config file and keeps the rest of the file unchanged.</summary>
[Cmdlet(VerbsCommon.Set, "CartographyProfile", SupportsShouldProcess = true)]
[OutputType(typeof(ProfileInfo))]
public sealed class SetCartographyProfile : ProfileCmdlet
{
    // The parameters of the command line. Others are bound to properties of the pipeline's objects.
    private readonly HashSet<string> _named = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of the profile. A new profile is created.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Profile", "Name")]
    [ValidateText(@"[^\[\]\r\n#;]+", "a name without brackets, line breaks, # and ;")]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string ProfileName { get; set; } = string.Empty;

    /// <summary>The ARN of the role to assume; an empty text removes the setting.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateText(@"(arn:aws[a-z-]*:iam::[0-9]{12}:role/[^\s#;]+)?", "the ARN of a role, in the case that AWS writes it in, or empty")]
    public string? RoleArn { get; set; }

    /// <summary>The profile whose credentials assume the role; an empty text removes the setting.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateText(@"[^\[\]\r\n#;]*", "a name without brackets, line breaks, # and ;")]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string? SourceProfile { get; set; }

    /// <summary>The source of the credentials that assume the role, instead of a profile; an empty text removes the setting.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateText("(?i:Ec2InstanceMetadata|Environment|EcsContainer)?", "Ec2InstanceMetadata, Environment, EcsContainer or empty")]
    [ArgumentCompleter(typeof(CredentialSourceCompleter))]
    public string? CredentialSource { get; set; }

    /// <summary>The external id that the role's trust policy requires; an empty text removes the setting.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateText("([A-Za-z0-9_+=,.@:/-]{2,1224})?", "2 to 1224 letters, digits and characters of _+=,.@:/-, or empty")]
    public string? ExternalId { get; set; }

    /// <summary>The name of the role's sessions, as CloudTrail shows it; an empty text removes the setting.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateText("([A-Za-z0-9_+=,.@-]{2,64})?", "2 to 64 letters, digits and characters of _+=,.@-, or empty")]
    public string? RoleSessionName { get; set; }

    /// <summary>The duration of the role's sessions in seconds, 900 to 43200; 0 removes the setting.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateSessionSeconds]
    public int? DurationSeconds { get; set; }

    /// <summary>The region of calls that name none; an empty text removes the setting.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [RegionCase]
    [ValidateText("([a-z]{2,}(-[a-z]+)+-[0-9]{1,2})?", "the name of a region, such as eu-central-1, or empty")]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    /// <summary>The STS endpoint that assumes the role: the region's own or the global one; an empty text removes the setting.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateText("(?i:regional|legacy)?", "regional, legacy or empty")]
    [ArgumentCompleter(typeof(StsEndpointCompleter))]
    public string? StsRegionalEndpoints { get; set; }

    /// <summary>Returns the changed profile.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _named.UnionWith(MyInvocation.BoundParameters.Keys);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var profiles = LoadProfiles(toBeWritten: true);
        var settings = Settings(profiles.Find(ProfileName));
        if (Written(profiles) is not { } path) return;
        CheckOutput(ProtectedFiles.Of(LedgerFile(null)), path, nameof(ProfileLocation));
        WarnOfWhatWillNotWork(profiles, settings);
        if (!ShouldProcess(path, $"Set {string.Join(", ", settings.Select(setting => setting.Key))} of profile '{ProfileName}'")) return;

        try
        {
            string? backup = AwsConfigWriter.Set(path, profiles.Paths.WrittenFormat, ProfileName, settings);
            WriteVerbose(backup is null ? $"{path} is new, or had these settings already." : $"The former content of {path} is kept in {backup}.");
        }
        catch (AwsConfigException exception)
        {
            WriteError(Errors.ConfigFile(exception));
            return;
        }

        if (PassThru) WriteObject(new ProfileInfo(LoadProfiles().Get(ProfileName), Location));
    }

    private List<KeyValuePair<string, string?>> Settings(AwsProfile? present)
    {
        var settings = new List<KeyValuePair<string, string?>>();
        Add(nameof(RoleArn), "role_arn", RoleArn);
        Add(nameof(SourceProfile), "source_profile", SourceProfile);
        Add(nameof(CredentialSource), "credential_source", CredentialSource);
        Add(nameof(ExternalId), "external_id", ExternalId);
        Add(nameof(RoleSessionName), "role_session_name", RoleSessionName);
        Add(nameof(DurationSeconds), "duration_seconds", DurationSeconds is > 0 ? DurationSeconds.Value.ToString(CultureInfo.InvariantCulture) : null);
        Add(nameof(Region), "region", Region);
        Add(nameof(StsRegionalEndpoints), "sts_regional_endpoints", StsRegionalEndpoints);

        // A role has one source of credentials. A new one replaces the other, also when an object of the pipeline still has that.
        if (Replaces(nameof(SourceProfile), SourceProfile, nameof(CredentialSource))) Remove("credential_source");
        if (Replaces(nameof(CredentialSource), CredentialSource, nameof(SourceProfile))) Remove("source_profile");
        return settings;

        void Remove(string setting)
        {
            settings.RemoveAll(other => other.Key == setting);
            settings.Add(new(setting, null));
        }

        void Add(string parameter, string setting, string? value)
        {
            // An object of Get-CartographyProfile also has the settings of the credentials file, which are not to be copied.
            if (Given(parameter) && !(present?.InCredentials?.Has(setting) == true && present[setting] == value))
                settings.Add(new(setting, string.IsNullOrEmpty(value) ? null : value));
        }
    }

    private string? Written(AwsProfiles profiles)
    {
        try
        {
            return profiles.Paths.Written;
        }
        catch (AwsConfigException exception)
        {
            WriteError(Errors.ConfigFile(exception));
            return null;
        }
    }

    private void WarnOfWhatWillNotWork(AwsProfiles profiles, List<KeyValuePair<string, string?>> settings)
    {
        if (!string.IsNullOrEmpty(SourceProfile) && SourceProfile != ProfileName && profiles.Find(SourceProfile!) is null)
            WriteWarning($"There is no profile '{SourceProfile}' yet. '{ProfileName}' does not work until it exists.");
        if (HasValue("source_profile") && HasValue("credential_source"))
            WriteWarning("The AWS tools refuse a profile with both source_profile and credential_source.");

        if (profiles.Paths.Config is null || profiles.Find(ProfileName)?.InCredentials is not { } standing) return;
        foreach (string setting in settings.Select(setting => setting.Key).Where(standing.Has))
            WriteWarning($"{profiles.Paths.Credentials} also sets {setting} of '{ProfileName}'. That value has precedence.");

        bool HasValue(string name) => settings.Exists(setting => setting.Key == name && setting.Value is not null);
    }

    private bool Replaces(string parameter, string? value, string other) =>
        !string.IsNullOrEmpty(value) && (!Given(other) || (_named.Contains(parameter) && !_named.Contains(other)));

    // An object of the pipeline that has a property without a value says nothing about the setting.
    private bool Given(string parameter) => MyInvocation.BoundParameters.TryGetValue(parameter, out object? value) && value is not null;
}
