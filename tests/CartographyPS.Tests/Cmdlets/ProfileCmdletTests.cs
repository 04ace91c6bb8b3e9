using System.Management.Automation;
using CartographyPS.PowerShellHost;

namespace CartographyPS.Tests.Cmdlets;

public sealed class ProfileCmdletTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly PowerShellSession _session = PowerShellSession.Open();

    private string ConfigPath => _directory.File("config");

    public void Dispose()
    {
        _session.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void Profiles_are_listed_without_their_secrets()
    {
        _directory.Write(
            "config",
            "[default]\nregion = eu-west-1\n[profile spoke-1]\nrole_arn = arn:aws:iam::111122223333:role/r\nsource_profile = keys\nduration_seconds = 3600\n"
            + "[profile keys]\naws_access_key_id = AKIAFAKE\naws_secret_access_key = not-a-secret\n");

        var profiles = Run("Get-CartographyProfile -ProfileLocation $args[0]").Output;

        Assert.Equal(["default None", "keys Keys", "spoke-1 Role"], profiles.Select(profile => $"{Value(profile, "ProfileName")} {Value(profile, "Kind")}"));
        Assert.Equal(3600, Value(profiles[2], "DurationSeconds"));
        Assert.DoesNotContain("not-a-secret", string.Concat(profiles.SelectMany(profile => profile.Properties.Select(property => $"{property.Value}"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Wildcards_choose_profiles_and_an_unknown_name_is_an_error_that_does_not_stop()
    {
        _directory.Write("config", "[profile spoke-1]\n[profile spoke-2]\n[profile hub]\n");

        var result = Run("Get-CartographyProfile spoke-*, huub, hub -ProfileLocation $args[0] | ForEach-Object ProfileName", allowErrors: true);

        Assert.Equal(["spoke-1", "spoke-2", "hub"], result.Output.Select(name => name.ToString()));
        var error = Assert.Single(result.Errors);
        Assert.StartsWith("ProfileNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
        Assert.Contains("Nearest: hub", error.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_malformed_file_is_an_error_with_its_line()
    {
        _directory.Write("config", "[default]\nregion\n");

        var result = Run("Get-CartographyProfile -ProfileLocation $args[0]", allowErrors: true);

        Assert.StartsWith("ConfigFileMalformed,", result.Errors[0].FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("line 2", result.Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_is_written_read_back_and_removed()
    {
        _directory.Write("config", "# mine\n[default]\nregion = eu-west-1\n");

        var written = Run(
            """
            Set-CartographyProfile spoke1 -RoleArn arn:aws:iam::111122223333:role/read -CredentialSource Ec2InstanceMetadata `
                -Region us-east-1 -ExternalId abc -StsRegionalEndpoints regional -PassThru -ProfileLocation $args[0]
            """).Output;

        Assert.Equal(
            "# mine\n[default]\nregion = eu-west-1\n\n[profile spoke1]\nrole_arn = arn:aws:iam::111122223333:role/read\n"
            + "credential_source = Ec2InstanceMetadata\nexternal_id = abc\nregion = us-east-1\nsts_regional_endpoints = regional\n",
            File.ReadAllText(ConfigPath));
        Assert.Equal("Role", Value(Assert.Single(written), "Kind"));

        Run("Get-CartographyProfile spoke1 -ProfileLocation $args[0] | Remove-CartographyProfile -Force");
        Assert.Equal("# mine\n[default]\nregion = eu-west-1\n", File.ReadAllText(ConfigPath).TrimEnd('\n') + "\n");
    }

    [Fact]
    public void A_new_source_of_credentials_replaces_the_old_one()
    {
        _directory.Write("config", "[profile hub]\n[profile a]\nrole_arn = arn:aws:iam::111122223333:role/r\ncredential_source = Environment\n");

        Run("Set-CartographyProfile a -SourceProfile hub -ProfileLocation $args[0]");

        Assert.Equal("[profile hub]\n[profile a]\nrole_arn = arn:aws:iam::111122223333:role/r\nsource_profile = hub\n", File.ReadAllText(ConfigPath));
    }

    [Fact]
    public void Objects_bind_by_property_name()
    {
        Run(
            """
            param($File)
            [pscustomobject]@{ ProfileName = 'a'; RoleArn = 'arn:aws:iam::111122223333:role/x'; DurationSeconds = ''; ExternalId = '' },
            [pscustomobject]@{ ProfileName = 'b'; RoleArn = 'arn:aws:iam::444455556666:role/x'; DurationSeconds = '900'; ExternalId = 'e1' } |
                Set-CartographyProfile -Region eu-west-1 -ProfileLocation $File
            """);

        Assert.Equal(
            "[profile a]\nrole_arn = arn:aws:iam::111122223333:role/x\nregion = eu-west-1\n\n"
            + "[profile b]\nrole_arn = arn:aws:iam::444455556666:role/x\nexternal_id = e1\nduration_seconds = 900\nregion = eu-west-1\n",
            File.ReadAllText(ConfigPath).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_region_is_written_in_the_case_that_AWS_uses()
    {
        Run("Set-CartographyProfile a -Region EU-West-1 -ProfileLocation $args[0]");

        Assert.Equal("[profile a]\nregion = eu-west-1\n", File.ReadAllText(ConfigPath).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_profile_location_is_the_only_file_that_is_read_and_changed()
    {
        const string Real = "[profile prod]\nregion = eu-west-1\n";
        const string Keys = "[prod]\naws_access_key_id = A\naws_secret_access_key = s\n";
        _directory.Write("config", Real);
        _directory.Write("credentials", Keys);
        string test = _directory.File("config.test");

        _session.Run("param($File) Set-CartographyProfile one -Region us-east-1 -ProfileLocation $File; Set-CartographyProfile prod -Region us-east-2 -ProfileLocation $File", test).ThrowOnError();
        Assert.Equal("[profile one]\nregion = us-east-1\n\n[profile prod]\nregion = us-east-2\n", File.ReadAllText(test).ReplaceLineEndings("\n"));
        Assert.Equal(
            ["one us-east-1", "prod us-east-2"],
            _session.Run("param($File) Get-CartographyProfile -ProfileLocation $File | ForEach-Object { \"$($_.ProfileName) $($_.Region)\" }", test).ThrowOnError().Output.Select(line => line.ToString()));

        _session.Run("param($File) Remove-CartographyProfile prod -Confirm:$false -ProfileLocation $File", test).ThrowOnError();
        Assert.Equal("[profile one]\nregion = us-east-1", File.ReadAllText(test).ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal(Real, File.ReadAllText(ConfigPath));
        Assert.Equal(Keys, File.ReadAllText(_directory.File("credentials")));
    }

    [Fact]
    public void A_credentials_file_that_was_named_is_written_as_one_and_keeps_its_keys()
    {
        string keys = _directory.Write("keys", "[hub]\naws_access_key_id = A\naws_secret_access_key = s\n");

        var result = _session.Run(
            """
            param($File)
            Set-CartographyProfile spoke -RoleArn arn:aws:iam::111122223333:role/r -SourceProfile hub -ProfileLocation $File
            Set-CartographyProfile gone -Region us-east-1 -ProfileLocation $File
            Remove-CartographyProfile hub, gone -Force -ProfileLocation $File
            """, keys).ThrowOnError();

        Assert.Equal(
            "[hub]\naws_access_key_id = A\naws_secret_access_key = s\n\n[spoke]\nrole_arn = arn:aws:iam::111122223333:role/r\nsource_profile = hub\n",
            File.ReadAllText(keys).ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
        Assert.Contains(result.Warnings, warning => warning.Contains("holds keys and is not changed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_could_be_either_is_refused()
    {
        _directory.Write("config", "[profile a]\n[b]\naws_access_key_id = A\n");

        foreach (string command in new[] { "Get-CartographyProfile", "Set-CartographyProfile a -Region us-east-1", "Remove-CartographyProfile a", "Invoke-CartographySync -Profile a", "Test-CartographyProfile a" })
        {
            var error = Assert.Single(Run(command + " -ProfileLocation $args[0]", allowErrors: true).Errors);
            Assert.Contains("config or a credentials file", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void All_profiles_but_the_default_one_are_chosen_by_their_names()
    {
        _directory.Write("config", "[default]\n[profile a]\n[profile b]\n");

        var names = Run("Get-CartographyProfile -ProfileLocation $args[0] | Where-Object ProfileName -ne default | ForEach-Object ProfileName").Output;

        Assert.Equal(["a", "b"], names.Select(name => name.ToString()));
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        _directory.Write("config", "[profile a]\nregion = eu-west-1\n");

        Run("Set-CartographyProfile a -Region us-east-1 -WhatIf -ProfileLocation $args[0]; Remove-CartographyProfile a -WhatIf -ProfileLocation $args[0]");

        Assert.Equal("[profile a]\nregion = eu-west-1\n", File.ReadAllText(ConfigPath));
    }

    [Theory]
    [InlineData("-RoleArn nonsense")]
    [InlineData("-RoleArn ARN:AWS:IAM::111122223333:ROLE/r")]
    [InlineData("-RoleArn arn:aws:iam::١١١١٢٢٢٢٣٣٣٣:role/r")]
    [InlineData("-RoleArn \"arn:aws:iam::111122223333:role/r`n\"")]
    [InlineData("-Region \"eu-west-1`n\"")]
    [InlineData("-RoleSessionName é")]
    [InlineData("-Region 'eu west'")]
    [InlineData("-ExternalId \"a`nb\"")]
    [InlineData("-DurationSeconds 60")]
    [InlineData("-CredentialSource Elsewhere")]
    [InlineData("-StsRegionalEndpoints global")]
    public void Invalid_settings_are_refused(string parameter)
    {
        var result = Run($"Set-CartographyProfile a {parameter} -ProfileLocation $args[0]", allowErrors: true);

        Assert.StartsWith("ParameterArgumentValidationError", result.Errors[0].FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.False(File.Exists(ConfigPath));
    }

    [Fact]
    public void Settings_that_do_not_work_yet_are_warned_of()
    {
        _directory.Write("config", "[profile a]\nsource_profile = gone\n[profile gone]\n");

        var set = Run("Set-CartographyProfile a -SourceProfile none -Region us-east-1 -ProfileLocation $args[0]");
        Assert.Contains("'none'", Assert.Single(set.Warnings), StringComparison.Ordinal);

        Run("Set-CartographyProfile a -SourceProfile gone -ProfileLocation $args[0]");
        Assert.Contains("'a' names 'gone'", Assert.Single(Run("Remove-CartographyProfile gone -Force -ProfileLocation $args[0]").Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-CartographyProfile -ProfileLocation 'FILE' -ProfileName sp", "spoke-1")]
    [InlineData("Set-CartographyProfile -Region eu-central-", "eu-central-1 eu-central-2")]
    [InlineData("Get-CartographyResourceType sq", "sqs")]
    public void Names_complete(string line, string expected)
    {
        _directory.Write("config", "[profile spoke-1]\n[profile hub]\n");
        line = line.Replace("FILE", ConfigPath, StringComparison.Ordinal);

        var completions = _session.Run("param($Line) (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText", line).ThrowOnError().Output;

        Assert.Equal(expected.Split(' '), completions.Select(text => text.ToString()));
    }

    private static object? Value(PSObject value, string property) => value.Properties[property].Value;

    private SessionResult Run(string script, bool allowErrors = false)
    {
        var result = _session.Run(script, ConfigPath);
        return allowErrors ? result : result.ThrowOnError();
    }
}
