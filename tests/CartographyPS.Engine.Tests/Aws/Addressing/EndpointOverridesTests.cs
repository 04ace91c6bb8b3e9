using CartographyPS.Engine.Aws.Addressing;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Tests.Aws.Addressing;

public sealed class EndpointOverridesTests : IDisposable
{
    private const string Profile = """
        [profile dev]
        endpoint_url = http://profile
        services = local
        [services local]
        s3 =
          endpoint_url = http://services-s3
        elastic_load_balancing_v2 =
          endpoint_url = http://services-elbv2
        """;

    private readonly FakeEnvironment _environment = new();

    public void Dispose() => _environment.Dispose();

    [Fact]
    public void The_nearest_setting_holds()
    {
        _environment.Config(Profile);
        Assert.Equal("http://services-s3/", Find("s3"));
        Assert.Equal("http://services-elbv2/", Find("elbv2"));
        Assert.Equal("http://profile/", Find("ec2"));

        _environment["AWS_ENDPOINT_URL"] = "http://all";
        Assert.Equal("http://all/", Find("s3"));

        _environment["AWS_ENDPOINT_URL_S3"] = "http://s3";
        Assert.Equal("http://s3/", Find("s3"));
        Assert.Equal("http://all/", Find("ec2"));

        Assert.Equal("http://parameter/", Find("s3", "http://parameter"));
    }

    [Theory]
    [InlineData("s3control", "S3_CONTROL")]
    [InlineData("elbv2", "ELASTIC_LOAD_BALANCING_V2")]
    [InlineData("cognito-idp", "COGNITO_IDENTITY_PROVIDER")]
    [InlineData("logs", "CLOUDWATCH_LOGS")]
    [InlineData("cloudwatch", "CLOUDWATCH")]
    [InlineData("config", "CONFIG_SERVICE")]
    [InlineData("events", "EVENTBRIDGE")]
    [InlineData("es", "ELASTICSEARCH_SERVICE")]
    [InlineData("resourcegroupstaggingapi", "RESOURCE_GROUPS_TAGGING_API")]
    [InlineData("sso-oidc", "SSO_OIDC")]
    [InlineData("route53", "ROUTE_53")]
    public void A_services_variable_has_its_SDK_id(string service, string id)
    {
        _environment["AWS_ENDPOINT_URL_" + id] = "http://found";

        Assert.Equal("http://found/", Find(service));
        Assert.Null(Find("ec2"));
    }

    [Theory]
    [InlineData("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "")]
    [InlineData("", "ignore_configured_endpoint_urls = true")]
    public void All_settings_but_the_parameter_can_be_switched_off(string variable, string setting)
    {
        _environment.Config(Profile.Replace("services = local", "services = local\n" + setting, StringComparison.Ordinal));
        _environment["AWS_ENDPOINT_URL"] = "http://all";
        if (variable.Length > 0) _environment[variable] = "true";

        Assert.Null(Find("s3"));
        Assert.Equal("http://parameter/", Find("s3", "http://parameter"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("ftp://host")]
    [InlineData("//host")]
    public void An_endpoint_that_is_not_a_URL_is_reported(string url)
    {
        _environment["AWS_ENDPOINT_URL"] = url;

        Assert.Contains(url, Assert.Throws<FormatException>(() => Find("s3")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_services_section_that_is_not_there_changes_nothing()
    {
        _environment.Config("[profile dev]\nservices = gone");

        Assert.Null(Find("s3"));
    }

    private string? Find(string service, string? parameter = null)
    {
        var profiles = _environment.Profiles;
        return new EndpointOverrides(parameter, _environment.Environment, profiles, profiles.Find("dev")).Find(ApiModels.Service(service))?.ToString();
    }
}
