using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;

namespace CartographyPS.Engine.Tests.Aws.Credentials;

/// <summary>The precedence of credentials.</summary>
public sealed class SessionFactoryTests : CredentialTests
{
    [Fact]
    public async Task The_credentials_with_the_highest_precedence_are_used()
    {
        Assert.Equal("the instance's role (EC2 instance metadata)", Origin(new()));

        Environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = Server.Endpoint + "/v2/credentials/x";
        Assert.Equal("the container's role", Origin(new()));

        Environment.Config($"[default]\n{Keys}\n[profile usual]\n{Keys}\n[profile named]\n{Keys}");
        Assert.Equal("keys of profile default", Origin(new()));

        Environment["AWS_WEB_IDENTITY_TOKEN_FILE"] = Environment.Write("token", "valid-token");
        Environment["AWS_ROLE_ARN"] = "arn:aws:iam::222222222222:role/reader";
        Assert.StartsWith("role arn:aws:iam::222222222222:role/reader by the environment", Origin(new()), StringComparison.Ordinal);

        Environment["AWS_PROFILE"] = "usual";
        Assert.StartsWith("role arn:aws:iam::222222222222:role/reader by the environment", Origin(new()), StringComparison.Ordinal);
        Environment["AWS_WEB_IDENTITY_TOKEN_FILE"] = "";
        Assert.Equal("keys of profile usual", Origin(new()));

        Environment["AWS_ACCESS_KEY_ID"] = EstateBuilder.AccessKey;
        Environment["AWS_SECRET_ACCESS_KEY"] = EstateBuilder.SecretKey;
        Assert.Equal("environment variables", Origin(new()));

        Assert.Equal("keys of profile named", Origin(new() { Profile = "named" }));
        Assert.Equal("keys given as parameters", Origin(new() { Profile = "named", Keys = User }));
        Assert.Equal(UserArn, await WhoAsync(Connect(new CredentialRequest { Keys = User })));
    }

    [Fact]
    public void A_missing_named_profile_is_an_error_whatever_else_exists()
    {
        Environment.Config($"[default]\n{Keys}\n[profile production]\n{Keys}");
        Environment["AWS_ACCESS_KEY_ID"] = EstateBuilder.AccessKey;
        Environment["AWS_SECRET_ACCESS_KEY"] = EstateBuilder.SecretKey;

        var error = Assert.Throws<ProfileNotFoundException>(() => Connect("prodction"));

        Assert.Contains("production", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_PROFILE")]
    [InlineData("AWS_DEFAULT_PROFILE")]
    public void A_profile_of_the_environment_that_is_not_there_is_an_error(string variable)
    {
        Environment.Config($"[default]\n{Keys}");
        Environment[variable] = "gone";

        Assert.Equal("gone", Assert.Throws<ProfileNotFoundException>(() => Connect()).ProfileName);
    }

    [Fact]
    public async Task A_named_profile_without_credentials_is_an_error_and_never_another_ones()
    {
        Environment.Config($"[default]\n{Keys}\n[profile bare]\nregion = eu-west-1");
        Environment["AWS_ACCESS_KEY_ID"] = EstateBuilder.AccessKey;
        Environment["AWS_SECRET_ACCESS_KEY"] = EstateBuilder.SecretKey;

        var error = await Assert.ThrowsAsync<CredentialException>(() => FetchAsync("bare"));

        Assert.Contains("Profile bare has no credentials", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_default_profile_without_credentials_leaves_the_choice_to_what_comes_after_it()
    {
        Environment.Config("[default]\nregion = eu-west-1");

        var connected = Connect();

        Assert.StartsWith("arn:aws:sts::111111111111:assumed-role/machine/", await WhoAsync(connected), StringComparison.Ordinal);
        Assert.Equal("eu-west-1", connected.Region);
    }

    [Theory]
    [InlineData("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")]
    [InlineData("AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID")]
    public void Half_of_the_environments_keys_is_an_error_and_never_another_ones(string given, string missing)
    {
        Environment.Config($"[default]\n{Keys}");
        Environment[given] = "half";

        Assert.Contains(missing, Assert.Throws<CredentialException>(() => Connect()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aws_access_key_id = half", "aws_secret_access_key")]
    [InlineData("aws_secret_access_key = half", "aws_access_key_id")]
    public void Half_of_a_profiles_keys_is_an_error(string given, string missing)
    {
        Environment.Config($"[profile half]\n{given}");

        Assert.Contains($"no {missing}", Assert.Throws<CredentialException>(() => Connect("half")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_credentials_the_error_names_all_ways_to_give_some()
    {
        Environment["AWS_EC2_METADATA_DISABLED"] = "true";

        string reason = await ReasonAsync();

        Assert.All(
            ["-ProfileName", Path.Combine(Environment.Home, ".aws", "config"), "AWS_PROFILE", "AWS_ACCESS_KEY_ID", "AWS_EC2_METADATA_DISABLED"],
            part => Assert.Contains(part, reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_credentials_file_goes_before_the_config_file()
    {
        Environment.Config("[profile a]\naws_access_key_id = other\naws_secret_access_key = other");
        Environment.Credentials($"[a]\n{Keys}");

        Assert.Equal(UserArn, await WhoAsync("a"));
    }

    [Fact]
    public async Task A_sessions_token_is_used_with_its_keys()
    {
        Environment.Config($"[profile user]\n{Keys}\n[profile role]\nrole_arn = arn:aws:iam::222222222222:role/reader\nrole_session_name = tests\nsource_profile = user");
        var session = await FetchAsync("role");
        Environment.Credentials($"[given]\naws_access_key_id = {session.AccessKeyId}\naws_secret_access_key = {session.SecretAccessKey}\naws_session_token = {session.Token}");

        Assert.Equal("arn:aws:sts::222222222222:assumed-role/reader/tests", await WhoAsync("given"));
        Environment["AWS_ACCESS_KEY_ID"] = session.AccessKeyId;
        Environment["AWS_SECRET_ACCESS_KEY"] = session.SecretAccessKey;
        Environment["AWS_SESSION_TOKEN"] = session.Token!;
        Assert.Equal("arn:aws:sts::222222222222:assumed-role/reader/tests", await WhoAsync());
    }

    [Fact]
    public void Keys_do_with_the_other_settings_of_the_profile_that_would_be_used()
    {
        Environment.Config("[default]\nregion = eu-west-1\nmax_attempts = 2\n[profile usual]\nregion = eu-south-1\nmax_attempts = 3");

        Assert.Equal(("eu-west-1", 2), Settings(Connect(new CredentialRequest { Keys = User })));
        Environment["AWS_PROFILE"] = "usual";
        Assert.Equal(("eu-south-1", 3), Settings(Connect(new CredentialRequest { Keys = User })));
        Environment["AWS_PROFILE"] = "gone";
        Assert.Equal(("eu-west-1", 6), Settings(Connect(new CredentialRequest { Keys = User })));
    }

    [Fact]
    public void The_sessions_region_goes_before_that_of_environment_and_profile()
    {
        Environment.Config($"[profile a]\n{Keys}\nregion = eu-west-1");
        Environment["AWS_REGION"] = "eu-west-2";

        Assert.Equal("eu-south-1", Connect(new CredentialRequest { Profile = "a", SessionRegion = "eu-south-1" }).Region);
        Assert.Equal("eu-west-2", Connect(new CredentialRequest { Profile = "a" }).Region);
    }

    [Theory]
    [InlineData("EU-South-1", "eu-south-1")]
    [InlineData("evil.example/", null)]
    [InlineData("eu-south-1.evil.example", null)]
    [InlineData("@x", null)]
    public void The_sessions_region_is_a_region_name_and_nothing_else(string text, string? region)
    {
        Environment.Config($"[profile a]\n{Keys}");
        var request = new CredentialRequest { Profile = "a", SessionRegion = text };

        if (region is not null) Assert.Equal(region, Connect(request).Region);
        else Assert.Contains($"'{text}' (the session's, $StoredAWSRegion)", Assert.Throws<FormatException>(() => Connect(request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_has_the_name_of_its_profile_or_of_its_other_source()
    {
        Environment.Config($"[default]\n{Keys}\n[profile a]\n{Keys}");
        Assert.Equal(("a", "default", "keys"), (Connect("a").Session.Name, Connect().Session.Name, Connect(new CredentialRequest { Keys = User }).Session.Name));

        Environment["AWS_ACCESS_KEY_ID"] = EstateBuilder.AccessKey;
        Environment["AWS_SECRET_ACCESS_KEY"] = EstateBuilder.SecretKey;
        Assert.Equal("environment", Connect().Session.Name);
    }

    [Fact]
    public void A_profiles_endpoint_and_the_parameters_are_those_of_its_calls()
    {
        Environment["AWS_ENDPOINT_URL"] = "";
        Environment.Config($"[profile a]\n{Keys}\nendpoint_url = http://of-profile");
        var ec2 = CartographyPS.Engine.Aws.Model.ApiModels.Service("ec2");

        Assert.Equal("http://of-profile/", Connect("a").Session.Endpoints.Of(ec2, "eu-west-1").Uri.ToString());
        Assert.Equal("http://given/", Connect(new CredentialRequest { Profile = "a", EndpointUrl = "http://given" }).Session.Endpoints.Of(ec2, "eu-west-1").Uri.ToString());
    }

    private static (string Region, int Attempts) Settings(ConnectedSession connected) => (connected.Region, connected.Session.MaxAttempts);

    private string Origin(CredentialRequest request) => Connect(request).Session.Credentials!.Origin;
}
