using System.Management.Automation;
using System.Security;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Neo4j;

namespace CartographyPS.Tests.Neo4j;

/// <summary>The precedence of Neo4j settings: parameters, the environment, the defaults.</summary>
public sealed class Neo4jConnectionTests
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    [Fact]
    public void Without_anything_it_is_a_server_on_this_machine_and_nobody_signs_in() => Is("bolt://localhost:7687", null, null, new());

    [Fact]
    public void The_environment_says_it_all()
    {
        Set(("NEO4J_URI", "neo4j+s://graph.example"), ("NEO4J_USERNAME", "ann"), ("NEO4J_PASSWORD", "private"), ("NEO4J_DATABASE", "aws"));

        Is("neo4j+s://graph.example", "ann", "aws", new());
    }

    [Fact]
    public void Parameters_go_before_the_environment()
    {
        Set(("NEO4J_URI", "neo4j+s://graph.example"), ("NEO4J_USERNAME", "ann"), ("NEO4J_PASSWORD", "private"), ("NEO4J_DATABASE", "aws"));

        Is("bolt://other.example", "bob", "more", new() { Neo4jUri = "bolt://other.example", Neo4jCredential = Credential("bob"), Neo4jDatabase = "more" });
    }

    [Fact]
    public void One_parameter_leaves_the_rest_to_the_environment()
    {
        Set(("NEO4J_URI", "neo4j+s://graph.example"), ("NEO4J_PASSWORD", "private"));

        Is("neo4j+s://graph.example", "neo4j", "aws", new() { Neo4jDatabase = "aws" });
        Is("bolt://other.example", "neo4j", null, new() { Neo4jUri = "bolt://other.example" });
        Is("neo4j+s://graph.example", "ann", null, new() { Neo4jUser = "ann" });
    }

    [Fact]
    public void The_variable_of_the_password_can_be_named_as_with_Cartography()
    {
        Set(("GRAPH_SECRET", "private"), ("NEO4J_PASSWORD", "another"));

        Is("bolt://localhost:7687", "ann", null, new() { Neo4jUser = "ann", Neo4jPasswordEnvVar = "GRAPH_SECRET" });
        Assert.Contains("GRAPH_OTHER", Refused(new() { Neo4jUser = "ann", Neo4jPasswordEnvVar = "GRAPH_OTHER" }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_users_other_variable_will_do_and_an_empty_one_is_not_set()
    {
        Set(("NEO4J_URI", ""), ("NEO4J_USERNAME", ""), ("NEO4J_USER", "ann"), ("NEO4J_PASSWORD", "private"), ("NEO4J_DATABASE", ""));

        Is("bolt://localhost:7687", "ann", null, new());
        Assert.Null(Neo4jConnection.OfNamed(new(), Variable));
    }

    [Fact]
    public void A_user_without_a_password_is_refused()
    {
        Set(("NEO4J_USERNAME", "ann"));

        Assert.Contains("NEO4J_PASSWORD", Refused(new()).Message, StringComparison.Ordinal);
        Assert.Contains("the Neo4j user bob", Refused(new() { Neo4jUser = "bob" }).Message, StringComparison.Ordinal);
        Is("bolt://localhost:7687", "bob", null, new() { Neo4jCredential = Credential("bob") });
    }

    [Fact]
    public void A_credential_and_a_user_are_too_many()
    {
        Refused(new() { Neo4jCredential = Credential("ann"), Neo4jUser = "bob" });
        Refused(new() { Neo4jCredential = Credential("ann"), Neo4jPasswordEnvVar = "NEO4J_PASSWORD" });
    }

    [Fact]
    public void A_sync_uses_a_database_only_when_one_is_named()
    {
        Set(("NEO4J_PASSWORD", "private"), ("NEO4J_USERNAME", "ann"), ("NEO4J_DATABASE", "aws"));
        Assert.Null(Neo4jConnection.OfNamed(new(), Variable));

        Assert.Equal("bolt://localhost:7687/aws", Neo4jConnection.OfNamed(new() { Neo4jCredential = Credential("bob") }, Variable)!.ToString());
        Assert.Equal("bolt://localhost:7687/more", Neo4jConnection.OfNamed(new() { Neo4jDatabase = "more" }, Variable)!.ToString());

        Set(("NEO4J_URI", "bolt://graph.example"));
        Assert.Equal("bolt://graph.example/aws", Neo4jConnection.OfNamed(new(), Variable)!.ToString());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://graph.example:7474")]
    [InlineData("bolt://neo4j:private@graph.example")]
    public void An_address_that_is_none_is_refused_at_once_and_not_repeated(string uri)
    {
        var error = Assert.Throws<GraphDatabaseException>(() => Neo4jConnection.Of(new() { Neo4jUri = uri }, Variable));

        Assert.Equal("InvalidUri", error.Fault);
        Assert.DoesNotContain(uri, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("private", error.ToString(), StringComparison.Ordinal);
    }

    private static PSCredential Credential(string user)
    {
        var password = new SecureString();
        foreach (char letter in "private") password.AppendChar(letter);
        return new PSCredential(user, password);
    }

    private void Set(params ReadOnlySpan<(string Name, string Value)> variables)
    {
        foreach (var (name, value) in variables) _environment[name] = value;
    }

    private string? Variable(string name) => _environment.GetValueOrDefault(name);

    private ArgumentException Refused(Neo4jParameters parameters) => Assert.Throws<ArgumentException>(() => Neo4jConnection.Of(parameters, Variable));

    private void Is(string uri, string? user, string? database, Neo4jParameters parameters)
    {
        var connection = Neo4jConnection.Of(parameters, Variable);
        Assert.Equal((uri, user, database), (connection.Uri, connection.User, connection.Database));
    }
}
