using CartographyPS.PowerShellHost;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>What one cmdlet for profiles writes goes into the others, whatever properties have no value.</summary>
public sealed class ProfileRoundTripTests : IDisposable
{
    private const string Profiles =
        """
        [default]
        region = eu-west-1
        [profile hub]
        aws_access_key_id = AKIAFAKE
        aws_secret_access_key = not-a-secret
        [profile spoke]
        role_arn = arn:aws:iam::111122223333:role/r
        source_profile = hub
        external_id = e1
        role_session_name = sync
        duration_seconds = 3600
        region = us-east-1
        sts_regional_endpoints = regional
        [profile machine]
        role_arn = arn:aws:iam::444455556666:role/r
        credential_source = Environment
        region = us-east-2

        """;

    private readonly TemporaryDirectory _directory = new();
    private readonly PowerShellSession _session = PowerShellSession.Open();
    private readonly string _config;

    public ProfileRoundTripTests() => _config = _directory.Write("config", Profiles);

    public void Dispose()
    {
        _session.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void All_profiles_set_to_themselves_are_as_they_were()
    {
        Run("Get-CartographyProfile -ProfileLocation $args[0] | Set-CartographyProfile");

        Assert.Equal(Profiles, File.ReadAllText(_config));
    }

    [Fact]
    public void A_setting_of_the_command_line_changes_all_profiles_and_nothing_else()
    {
        Run("Get-CartographyProfile -ProfileLocation $args[0] | Where-Object Region | Set-CartographyProfile -Region eu-north-1");

        Assert.Equal(
            Profiles.Replace("eu-west-1", "eu-north-1", StringComparison.Ordinal).Replace("us-east-1", "eu-north-1", StringComparison.Ordinal).Replace("us-east-2", "eu-north-1", StringComparison.Ordinal),
            File.ReadAllText(_config));
    }

    [Fact]
    public void A_profile_copied_under_another_name_has_the_same_settings()
    {
        Run("Get-CartographyProfile spoke -ProfileLocation $args[0] | Set-CartographyProfile -ProfileName copy");

        string section = Profiles[Profiles.IndexOf("role_arn", StringComparison.Ordinal)..Profiles.IndexOf("[profile machine]", StringComparison.Ordinal)];
        string copy = File.ReadAllText(_config).Split("[profile copy]\n")[1];
        Assert.Equal(section.Split('\n').Order(StringComparer.Ordinal), copy.Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_source_of_the_command_line_replaces_the_one_of_the_pipeline()
    {
        var result = Run("Get-CartographyProfile machine -ProfileLocation $args[0] | Set-CartographyProfile -SourceProfile hub");

        Assert.Empty(result.Warnings);
        string section = File.ReadAllText(_config).Split("[profile machine]")[1];
        Assert.Contains("source_profile = hub", section, StringComparison.Ordinal);
        Assert.DoesNotContain("credential_source", section, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_cannot_be_shown_is_not_removed()
    {
        File.AppendAllText(_config, "[profile odd]\nduration_seconds = long\nregion = eu-west-1\n");

        Run("Get-CartographyProfile odd -ProfileLocation $args[0] | Set-CartographyProfile -Region eu-west-2");

        Assert.EndsWith("[profile odd]\nduration_seconds = long\nregion = eu-west-2\n", File.ReadAllText(_config), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_text_still_removes_a_setting()
    {
        Run("[pscustomobject]@{ ProfileName = 'spoke'; ExternalId = ''; RoleSessionName = $null } | Set-CartographyProfile -ProfileLocation $args[0]");

        Assert.Equal(Profiles.Replace("external_id = e1\n", string.Empty, StringComparison.Ordinal), File.ReadAllText(_config));
    }

    [Theory]
    [InlineData("ProfileName")]
    [InlineData("Profile")]
    [InlineData("Name")]
    public void Objects_with_a_name_go_into_every_cmdlet(string property)
    {
        foreach (string command in new[] { "Get-CartographyProfile", "Set-CartographyProfile -WhatIf", "Remove-CartographyProfile -WhatIf", "Test-CartographyProfile", "Invoke-CartographySync -WhatIf" })
        {
            var result = _session.Run($"[pscustomobject]@{{ {property} = 'none' }} | {command} -ProfileLocation $args[0]", _config);

            // Its name has come through: it is set, or reported as missing.
            string said = string.Join('\n', result.Errors.Select(error => error.ToString()).Concat(result.Output.Select(row => $"{row.Properties["Message"]?.Value}")));
            if (!command.StartsWith("Set", StringComparison.Ordinal)) Assert.Contains("There is no profile 'none'", said, StringComparison.Ordinal);
            else Assert.Empty(result.Errors);
        }
    }

    private SessionResult Run(string script) => _session.Run(script, _config).ThrowOnError();
}
