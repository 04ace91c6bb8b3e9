using CartographyPS.PowerShellHost;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>What is lost for good is asked for, and -WhatIf changes nothing.</summary>
public sealed class ConfirmationTests : IDisposable
{
    private const string Config = "[profile a]\nregion = eu-west-1\n";

    private readonly TemporaryDirectory _directory = new();
    private readonly StringWriter _host = new();
    private readonly PowerShellSession _session;
    private readonly string _config;
    private readonly ClosedPort _nothing = new();

    public ConfirmationTests()
    {
        _session = PowerShellSession.Open(new TextHost(_host));
        _config = _directory.Write("config", Config);
    }

    public void Dispose()
    {
        _session.Dispose();
        _directory.Dispose();
        _nothing.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("-Confirm")]
    [InlineData("-Force -Confirm")]
    public void A_profile_is_removed_only_after_a_question(string parameters)
    {
        // The host of the tests cannot answer.
        var result = _session.Run($"Remove-CartographyProfile a {parameters} -ProfileLocation $args[0]", _config);

        Assert.Contains("This session is not interactive", Assert.Single(result.Errors).ToString(), StringComparison.Ordinal);
        Assert.Equal(Config, File.ReadAllText(_config));
    }

    [Theory]
    [InlineData("-Force")]
    [InlineData("-Confirm:$false")]
    [InlineData("-Force -Confirm:$false")]
    [InlineData("-Force -WhatIf:$false")]
    public void The_question_can_be_answered_before(string parameters)
    {
        _session.Run($"Remove-CartographyProfile a {parameters} -ProfileLocation $args[0]", _config).ThrowOnError();

        Assert.DoesNotContain("profile a", File.ReadAllText(_config), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "-Force -WhatIf")]
    [InlineData("$WhatIfPreference = $true", "-Force")]
    public void WhatIf_has_precedence_over_force(string before, string parameters)
    {
        _session.Run($"{before}; Remove-CartographyProfile a {parameters} -ProfileLocation $args[0]", _config).ThrowOnError();

        Assert.Equal(Config, File.ReadAllText(_config));
        Assert.Contains("Remove profile 'a'", _host.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_that_may_write_is_not_run_with_WhatIf()
    {
        _session.Run("Invoke-CartographyQuery -Cypher 'MATCH (n) DETACH DELETE n' -AllowWrite -WhatIf -Neo4jUri $args[0]", _nothing.Uri).ThrowOnError();

        Assert.Contains($"Performing the operation \"Run MATCH (n) DETACH DELETE n\" on target \"{_nothing.Uri}\".", _host.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_that_may_write_asks_when_told_to()
    {
        var result = _session.Run("Invoke-CartographyQuery -Cypher 'MATCH (n) DETACH DELETE n' -AllowWrite -Confirm -Neo4jUri $args[0]", _nothing.Uri);

        Assert.Contains("This session is not interactive", Assert.Single(result.Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_that_only_reads_is_run_with_WhatIf()
    {
        var result = _session.Run("Invoke-CartographyQuery -Cypher 'RETURN 1' -WhatIf -Neo4jUri $args[0]", _nothing.Uri);

        Assert.StartsWith("Neo4jUnreachable,", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }
}
