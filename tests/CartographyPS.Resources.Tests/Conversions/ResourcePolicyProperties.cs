using System.Text.Json.Nodes;
using CartographyPS.Resources.Conversions;
using CsCheck;

namespace CartographyPS.Resources.Tests.Conversions;

/// <summary>What must hold of the evaluation whatever the policy.</summary>
public class ResourcePolicyProperties
{
    private static readonly Gen<string> Principals = OneOf(
        "\"*\"", """{"AWS":"*"}""", """{"AWS":["*"]}""", """{"AWS":"arn:aws:iam::111122223333:root"}""", """{"Service":"sns.amazonaws.com"}""",
        """{"AWS":["111122223333","arn:aws:iam::*:user/x"]}""", """{"Federated":"cognito-identity.amazonaws.com"}""");

    private static readonly Gen<(string Operator, string Key, string Value)> Conditions = Gen.Select(
        OneOf("StringEquals", "StringLike", "ArnLike", "IpAddress", "Bool", "StringNotEquals", "StringEqualsIfExists"),
        OneOf("aws:SourceAccount", "aws:SourceArn", "aws:SourceIp", "aws:PrincipalOrgID", "aws:userid", "aws:SecureTransport", "aws:SourceVpc"),
        OneOf("111122223333", "*", "0.0.0.0/0", "203.0.113.0/24", "o-acme000001", "o-*", "arn:aws:sns:us-east-1:111122223333:t", "vpc-1"));

    private static readonly Gen<JsonObject> Statements = Gen.Select(
        OneOf("Allow", "Allow", "Deny"), Principals, OneOf("s3:GetObject", "s3:PutObject", "s3:*"), Conditions.Array[0, 3], Statement);

    [Fact]
    public void Open_means_some_action_is_open() => Statements.Array[0, 4].Sample(statements =>
    {
        var policy = Policy(statements);
        return AllowsAnonymous(policy) == (Actions(policy).Count > 0);
    });

    [Fact]
    public void Statements_count_by_themselves() => Statements.Array[0, 4].Sample(statements =>
        AllowsAnonymous(Policy(statements)) == statements.Any(statement => AllowsAnonymous(Policy([statement]))));

    [Fact]
    public void The_order_of_statements_does_not_matter() => Statements.Array[0, 4].Sample(statements =>
        Actions(Policy(statements)).ToHashSet().SetEquals(Actions(Policy([.. statements.Reverse()]))));

    [Fact]
    public void A_further_condition_never_opens() => Gen.Select(Statements, Conditions).Sample((statement, condition) =>
    {
        bool before = AllowsAnonymous(Policy([statement]));
        bool after = AllowsAnonymous(Policy([With(statement, condition)]));
        return before || !after;
    });

    [Fact]
    public void A_further_value_never_closes() => Gen.Select(Statements, Conditions).Sample((statement, condition) =>
    {
        var one = With(statement, condition);
        var two = (JsonObject)one.DeepClone();
        two["Condition"]![condition.Operator]![condition.Key] = new JsonArray(condition.Value, "*");
        return !AllowsAnonymous(Policy([one])) || AllowsAnonymous(Policy([two]));
    });

    [Fact]
    public void Without_conditions_it_opens_exactly_to_a_wildcard_principal() => Principals.Sample(principal =>
        AllowsAnonymous(Policy([Statement("Allow", principal, "s3:GetObject", [])])) == principal.Contains('*', StringComparison.Ordinal));

    [Fact]
    public void A_denial_opens_nothing() => Statements.Sample(statement =>
    {
        statement["Effect"] = "Deny";
        return !AllowsAnonymous(Policy([statement]));
    });

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static JsonObject Statement(string effect, string principal, string action, (string Operator, string Key, string Value)[] conditions)
    {
        var statement = new JsonObject { ["Effect"] = effect, ["Principal"] = JsonNode.Parse(principal), ["Action"] = action };
        return conditions.Aggregate(statement, With);
    }

    // A condition is added, never put in the place of another: the same operator and key stay as they are.
    private static JsonObject With(JsonObject statement, (string Operator, string Key, string Value) condition)
    {
        var copy = (JsonObject)statement.DeepClone();
        var all = copy["Condition"] as JsonObject ?? [];
        copy["Condition"] = all;
        var group = all[condition.Operator] as JsonObject ?? [];
        all[condition.Operator] = group;
        group[condition.Key] ??= condition.Value;
        return copy;
    }

    private static string Policy(JsonObject[] statements) =>
        new JsonObject { ["Statement"] = new JsonArray([.. statements.Select(statement => statement.DeepClone())]) }.ToJsonString();

    private static bool AllowsAnonymous(string policy) => (bool)ResourcePolicy.AllowsAnonymous(Json.Text(policy));

    private static List<string> Actions(string policy) => (List<string>)ResourcePolicy.AnonymousActions(Json.Text(policy));
}
