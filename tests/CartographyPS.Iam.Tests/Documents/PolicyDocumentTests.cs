using CartographyPS.Iam.Documents;
using CartographyPS.Iam.Evaluation;
using CartographyPS.Iam.Requests;
using CsCheck;

namespace CartographyPS.Iam.Tests.Documents;

public sealed class PolicyDocumentTests
{
    private const string Statement = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/key"}""";

    [Theory]
    [InlineData("""{"Version":"2012-10-17","Statement":[STATEMENT]}""")]
    [InlineData("""{"Version":"2012-10-17","Statement":STATEMENT}""")]
    [InlineData("""{"Version":"2008-10-17","Id":"p","Statement":[STATEMENT]}""")]
    [InlineData("""{"Statement":[STATEMENT]}""")]
    [InlineData("""{"statement":[STATEMENT],"version":"2012-10-17"}""")]
    public void A_document_may_be_written_in_many_ways(string json) => AssertOutcome(Outcome.Allowed, json.Replace("STATEMENT", Statement));

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":["s3:PutObject","s3:GetObject"],"Resource":["arn:aws:s3:::a/*","arn:aws:s3:::b/*"]}""", Outcome.Allowed)]
    [InlineData("""{"effect":"Allow","action":"s3:getobject","RESOURCE":"arn:aws:s3:::b/*"}""", Outcome.Allowed)]
    [InlineData("""{"Effect":"Allow","NotAction":"s3:PutObject","Resource":"*"}""", Outcome.Allowed)]
    [InlineData("""{"Effect":"Allow","NotAction":["s3:PutObject","s3:*"],"Resource":"*"}""", Outcome.Denied)]
    [InlineData("""{"Effect":"Allow","Action":"*","NotResource":"arn:aws:s3:::a/*"}""", Outcome.Allowed)]
    [InlineData("""{"Effect":"Allow","Action":"*","NotResource":["arn:aws:s3:::a/*","arn:aws:s3:::b/*"]}""", Outcome.Denied)]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::B/key"}""", Outcome.Denied)]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{}}""", Outcome.Allowed)]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"Bool":{"aws:PrincipalIsAWSService":false}}}""", Outcome.Allowed)]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"Bool":{"aws:PrincipalIsAWSService":true}}}""", Outcome.Denied)]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"NumericEquals":{"aws:PrincipalAccount":123456789012}}}""", Outcome.Allowed)]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:username":["ann","zoe"]}}}""", Outcome.Allowed)]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:username":"zoe","aws:SourceVpc":"vpc-1"}}}""", Outcome.Depends)]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:username":"ann","aws:SourceVpc":"vpc-1"}}}""", Outcome.Denied)]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:username":"zoe"},"Null":{"aws:username":"true"}}}""", Outcome.Denied)]
    [InlineData("""{"Effect":"Deny","Action":"*","Resource":"*"}""", Outcome.Denied)]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b/${aws:userid}"}""", Outcome.Depends)]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b/k${*}y"}""", Outcome.Denied)]
    public void Statements_may_be_written_in_many_ways(string statement, Outcome expected) => AssertOutcome(expected, Wrap(statement));

    [Theory]
    [InlineData("""{"Effect":"allow","Action":"*","Resource":"*"}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":"Permit","Action":"*","Resource":"*"}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":["Allow"],"Action":"*","Resource":"*"}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Action":"*","Resource":"*"}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":"Allow","Resource":"*"}""", "it has neither Action nor NotAction")]
    [InlineData("""{"Effect":"Allow","Action":"*","NotAction":"s3:*","Resource":"*"}""", "it has both Action and NotAction")]
    [InlineData("""{"Effect":"Allow","Action":[],"Resource":"*"}""", "its Action is neither a text nor a list of texts")]
    [InlineData("""{"Effect":"Allow","NotAction":[],"Resource":"*"}""", "its NotAction is neither a text nor a list of texts")]
    [InlineData("""{"Effect":"Allow","Action":["*",1],"Resource":"*"}""", "its Action is neither a text nor a list of texts")]
    [InlineData("""{"Effect":"Allow","Action":"*"}""", "it has neither Resource nor NotResource")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","NotResource":"*"}""", "it has both Resource and NotResource")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":{"a":"*"}}""", "its Resource is neither a text nor a list of texts")]
    [InlineData("""{"Effect":"Allow","Action":"*","NotResource":null}""", "its NotResource is neither a text nor a list of texts")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::${"}""", "'arn:aws:s3:::${' has a malformed policy variable at character 14")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Principal":"*"}""", "it names principals in a policy that belongs to one")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Conditions":{}}""", "it has the unknown element 'Conditions'")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Action":"s3:*"}""", "it has the element 'Action' twice")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","action":"s3:*"}""", "it has the element 'action' twice")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":[]}""", "its Condition is not a JSON object")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":"true"}}""", "its condition Bool is not a JSON object")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"k":null}}}""", "its condition Bool k has a value that is no text, number or boolean")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"k":[true,{}]}}}""", "its condition Bool k has a value that is no text, number or boolean")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"k":true},"bool":{"j":true}}}""", "its Condition has the same name twice")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"k":true,"k":true}}}""", "its condition Bool has the same name twice")]
    [InlineData("\"Allow\"", "it is not a JSON object")]
    [InlineData("7", "it is not a JSON object")]
    public void A_statement_that_cannot_be_read_leaves_the_decision_open(string statement, string problem)
    {
        var document = PolicyDocument.Parse("p", Wrap(statement), PolicyKind.Identity);

        Assert.Null(document.Problem);
        Assert.Equal(problem, Assert.Single(document.Statements).Problem);
        var decision = Evaluate(document);
        Assert.Equal(Outcome.Depends, decision.Outcome);
        Assert.Equal($"Depends on statement 1 of p, which cannot be read: {problem}.", decision.Because);
    }

    [Theory]
    [InlineData("""{"Effect":"Permit","Action":"*","Resource":"*","Condition":{"Bool":{"k":null}}}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":"Permit","Action":"*","Resource":"*","Condition":[]}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":"Permit","Action":"*","Resource":"*","Condition":{"Bool":{"k":true,"K":true}}}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":"Permit","Action":"*","NotAction":"*","Resource":"*"}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":"Permit","Action":[],"Resource":"*"}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":"Permit","Resource":"*"}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":"Permit","Action":"*"}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":"Permit","Action":"*","Resource":"${"}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":"Permit","Action":"*","Resource":"*","Principal":"*"}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":["${a","${b}"]}""", "'${a' has a malformed policy variable at character 1")]
    [InlineData("""{"Odd":1,"Even":2,"Effect":"Permit"}""", "it has the unknown element 'Odd'")]
    [InlineData("""{"Odd":1,"Action":"*","Action":"*"}""", "it has the unknown element 'Odd'")]
    public void The_first_problem_of_a_statement_is_named(string statement, string problem) => Assert.Equal(
        problem, Assert.Single(PolicyDocument.Parse("p", Wrap(statement), PolicyKind.Identity).Statements).Problem);

    [Theory]
    [InlineData("2012-10-17", Outcome.Allowed)]
    [InlineData("2008-10-17", Outcome.Denied)]
    [InlineData(null, Outcome.Denied)]
    public void Only_the_version_of_2012_has_variables(string? version, Outcome expected)
    {
        const string statement = """{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:username":"${aws:username}"}}}""";

        AssertOutcome(expected, version is null ? $$"""{"Statement":{{statement}}}""" : $$"""{"Version":"{{version}}","Statement":{{statement}}}""");
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b/${aws:userid}"}""", Outcome.Denied)]
    [InlineData("""{"Effect":"Allow","Action":"*","NotResource":"arn:aws:s3:::b/${aws:userid}"}""", Outcome.Depends)]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"*","Resource":"arn:aws:s3:::b/${aws:userid}"}""", Outcome.Allowed)]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"*","NotResource":"arn:aws:s3:::b/${aws:userid}"}""", Outcome.Depends)]
    public void A_variable_that_the_request_lacks_names_no_resource_but_leaves_open_which_are_excepted(string statements, Outcome expected)
    {
        var document = PolicyDocument.Parse("p", Wrap(statements), PolicyKind.Identity);

        Assert.Equal(expected, Evaluate(document, RequestContext.Unknown.Without("aws:userid")).Outcome);
    }

    [Theory]
    [InlineData("", "it is not JSON (line 1, byte 1)")]
    [InlineData("{\n \"Statement\": [", "it is not JSON (line 2, byte 16)")]
    [InlineData("[]", "it is not a JSON object")]
    [InlineData("null", "it is not a JSON object")]
    [InlineData("{}", "it has no Statement")]
    [InlineData("""{"Version":"2012-10-18","Statement":[]}""", "its version 2012-10-18 is not known")]
    [InlineData("""{"Version":20121017,"Statement":[]}""", "its version 20121017 is not known")]
    [InlineData("""{"Statement":[],"Comment":""}""", "it has the unknown element 'Comment'")]
    [InlineData("""{"Statement":[],"Statement":[]}""", "it has the element 'Statement' twice")]
    [InlineData("""{"Statement":{"Effect":"\ud800"}}""", "it has a text that is not Unicode")]
    public void A_document_that_cannot_be_read_leaves_the_decision_open(string json, string problem)
    {
        var document = PolicyDocument.Parse("p", json, PolicyKind.Identity);

        Assert.Equal(problem, document.Problem);
        Assert.Equal(Outcome.Depends, Evaluate(document).Outcome);
    }

    [Fact]
    public void A_document_without_statements_allows_nothing() => AssertOutcome(Outcome.Denied, """{"Statement":[]}""");

    [Fact]
    public void Statements_are_named_by_position_or_sid()
    {
        var document = PolicyDocument.Parse(
            "p", """{"Statement":[{"Sid":"Read"},{"Sid":""},{"Sid":7},{}]}""", PolicyKind.Identity);

        Assert.Equal(
            ["statement Read of p", "statement 2 of p", "statement 3 of p", "statement 4 of p"],
            document.Statements.Select(statement => statement.Name.ToString()));
        Assert.Equal([1, 2, 3, 4], document.Statements.Select(statement => statement.Name.Position));
        Assert.Equal("p", document.Name);
        Assert.Equal(PolicyKind.Identity, document.Kind);
    }

    [Fact]
    public void A_readable_statement_has_its_parts()
    {
        var statement = Assert.Single(PolicyDocument.Parse("p", Wrap(Statement.Replace("Allow", "Deny")), PolicyKind.Identity).Statements);

        Assert.Equal(Effect.Deny, statement.Effect);
        Assert.Null(statement.Problem);
        Assert.False(statement.Actions!.IsNegated);
        Assert.Equal("S3:GETOBJECT", Assert.Single(statement.Actions.Patterns).LiteralPrefix);
    }

    [Fact]
    public void An_unreadable_statement_that_can_only_allow_does_not_take_away_what_another_allows() => AssertOutcome(
        Outcome.Allowed, Wrap($$"""{"Effect":"Allow","Action":[]},{{Statement}}"""));

    [Theory]
    [InlineData("""{"Effect":"Deny","Action":[]}""")]
    [InlineData("""{"Effect":"Refuse","Action":"*","Resource":"*"}""")]
    public void An_unreadable_statement_that_may_deny_leaves_the_decision_open(string unreadable) =>
        AssertOutcome(Outcome.Depends, Wrap($"{unreadable},{Statement}"));

    [Fact]
    public void A_definite_denial_stands_whatever_else_cannot_be_read() =>
        AssertOutcome(Outcome.Denied, Wrap("""{"Effect":"Refuse"},{"Effect":"Deny","Action":"*","Resource":"*"}"""));

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject"}""", "it has neither Principal nor NotPrincipal")]
    [InlineData("""{"Effect":"Allow","Action":"*","Principal":"*","NotPrincipal":"*"}""", "it has both Principal and NotPrincipal")]
    [InlineData("""{"Effect":"Allow","Action":"*","Principal":"123456789012"}""", "its principals cannot be read: '*' or an object of lists is expected")]
    [InlineData("""{"Effect":"Allow","Action":"*","Principal":["*"]}""", "its principals cannot be read: '*' or an object of lists is expected")]
    [InlineData("""{"Effect":"Allow","Action":"*","Principal":{}}""", "its principals cannot be read: '*' or an object of lists is expected")]
    [InlineData("""{"Effect":"Allow","Action":"*","Principal":{"Human":"*"}}""", "its principals cannot be read: '*' or an object of lists is expected")]
    [InlineData("""{"Effect":"Allow","Action":"*","Principal":{"AWS":[]}}""", "its principals of the type AWS are neither a text nor a list of texts")]
    [InlineData("""{"Effect":"Allow","Action":"*","NotPrincipal":{"Service":7}}""", "its principals of the type Service are neither a text nor a list of texts")]
    [InlineData("""{"Effect":"Allow","Action":"*","Principal":{"AWS":"arn:aws:iam::1:role/*"}}""", "the principal 'arn:aws:iam::1:role/*' has a wildcard, which only '*' for everyone may be")]
    [InlineData("""{"Effect":"Allow","Action":"*","Principal":{"AWS":["*","1?"]}}""", "the principal '1?' has a wildcard, which only '*' for everyone may be")]
    public void Principals_that_cannot_be_read_are_a_problem(string statement, string problem) => Assert.Equal(
        problem, Assert.Single(PolicyDocument.Parse("p", Wrap(statement), PolicyKind.Resource).Statements).Problem);

    [Theory]
    [InlineData("""{"Effect":"Permit","Action":"*"}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":"Permit","Action":"*","Principal":"*","NotPrincipal":"*"}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":"Permit","Action":"*","Principal":{}}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":"Permit","Action":"*","Principal":{"AWS":[]}}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":"Permit","Action":"*","Principal":{"AWS":"1*"}}""", "its Effect is neither Allow nor Deny")]
    [InlineData("""{"Effect":"Allow","Action":"*","Principal":{"AWS":["1*","123456789012"]}}""", "the principal '1*' has a wildcard, which only '*' for everyone may be")]
    public void The_first_problem_of_a_statement_with_principals_is_named(string statement, string problem) => Assert.Equal(
        problem, Assert.Single(PolicyDocument.Parse("p", Wrap(statement), PolicyKind.Resource).Statements).Problem);

    [Fact]
    public void No_text_throws() => Gen.Select(Gen.String[Gen.Char["{}[]\":,*\\ud8AllowEffect "], 0, 60], Gen.Enum<PolicyKind>()).Sample((text, kind) =>
        PolicyDocument.Parse("p", text, kind).Statements.Count >= 0);

    [Fact]
    public void No_change_of_the_effect_allows_by_mistake() => Gen.String.Sample(effect =>
    {
        string json = Wrap($$"""{"Effect":{{System.Text.Json.JsonSerializer.Serialize(effect)}},"Action":"*","Resource":"*"}""");
        return effect == "Allow" || Evaluate(PolicyDocument.Parse("p", json, PolicyKind.Identity)).Outcome != Outcome.Allowed;
    });

    [Fact]
    public void A_cut_document_never_allows() => Gen.Int[0, Wrap(Statement).Length - 1].Sample(length =>
        Evaluate(PolicyDocument.Parse("p", Wrap(Statement)[..length], PolicyKind.Identity)).Outcome == Outcome.Depends);

    [Fact]
    public void A_changed_character_never_makes_a_denial_an_allowance()
    {
        string deny = Wrap("""{"Effect":"Deny","Action":"s3:*","Resource":"*"}""");
        Gen.Select(Gen.Int[0, deny.Length - 1], Gen.Char[' ', '~']).Sample((at, character) =>
            Evaluate(PolicyDocument.Parse("p", deny[..at] + character + deny[(at + 1)..], PolicyKind.Identity)).Outcome != Outcome.Allowed);
    }

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.StartsWith("it is not JSON", PolicyDocument.Parse("p", new string('[', 100_000), PolicyKind.Identity).Problem, StringComparison.Ordinal);

    private static string Wrap(string statements) => $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""";

    private static void AssertOutcome(Outcome expected, string json) =>
        Assert.Equal(expected, Evaluate(PolicyDocument.Parse("p", json, PolicyKind.Identity)).Outcome);

    private static AccessDecision Evaluate(PolicyDocument document, RequestContext? context = null) => AccessEvaluator.Evaluate(
        new AccessRequest(
            AccessPrincipal.Of("arn:aws:iam::123456789012:user/zoe"), "s3:GetObject", RequestedResource.Of("arn:aws:s3:::b/key"), context,
            resourceAccount: "123456789012"),
        new AccessPolicies { Identity = [document] });
}
