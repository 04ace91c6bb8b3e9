using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Iam;

/// <content>Policies and their statements, and the services that principals accessed last.</content>
internal sealed partial class Identity
{
    private const string NoSuchEntity = "NoSuchEntity";
    private const string BoundaryArn = "PermissionsBoundary.PermissionsBoundaryArn";

    private void InlinePolicies(Label principal, Value arn, Source policies)
    {
        var id = Value.Of(IamPolicies.InlineId, arn, policies["PolicyName"]);
        Node(IamLabels.AWSInlinePolicy, policies)
            .Id(id)
            .Property("name", "PolicyName")
            .Property("type", Value.Constant("inline"))
            .From("POLICY", principal, "arn", arn)
            .OwnedByAccount();

        Statements(IamLabels.AWSInlinePolicy, id, policies.Each("PolicyDocument", PolicyStatements.OfDocument));
    }

    private void AttachedPolicies(Label principal, Value arn, Source policies) =>
        Node(IamLabels.AWSManagedPolicy, policies)
            .Id("PolicyArn")
            .Property("name", "PolicyArn", Arns.LastSegment)
            .Property("type", Value.Constant("managed"))
            .Property("arn", "PolicyArn")
            .From("POLICY", principal, "arn", arn);

    // The policy that limits a user or role. It need not be attached to anybody.
    private void Boundary(Label principal, Value arn, Source bounded) =>
        Node(IamLabels.AWSManagedPolicy, bounded)
            .Id(BoundaryArn)
            .Property("name", BoundaryArn, Arns.LastSegment)
            .Property("type", Value.Constant("managed"))
            .Property("arn", BoundaryArn)
            .From("PERMISSIONS_BOUNDARY", principal, "arn", arn);

    // The boundary of a user or role by a call of its own, where the account's details are denied: lists leave it out.
    private void BoundaryOfEach(Label principal, CallSource details, CallSource get, string member)
    {
        var bounded = get.WhenDenied(details).Gone(NoSuchEntity).Each(member).Where(BoundaryArn, Conditions.IsPresent);
        Boundary(principal, bounded["Arn"], bounded);
        StatementsOfEach(bounded[BoundaryArn], bounded.Call(IamOperations.GetPolicy, ("PolicyArn", bounded[BoundaryArn])));
    }

    private void ManagedPolicies(Source details)
    {
        StatementsOfDefault(details.Each("Policies").Where("AttachmentCount", Conditions.IsPositive));
        StatementsOfDefault(details.Each("Policies").Where("PermissionsBoundaryUsageCount", Conditions.IsPositive));
    }

    private void StatementsOfDefault(Source policies)
    {
        var version = policies.Each("PolicyVersionList").Where("IsDefaultVersion", Conditions.IsTrue);
        Statements(IamLabels.AWSManagedPolicy, policies["Arn"], version.Each("Document", PolicyStatements.OfDocument));
    }

    // The policies of a user, group or role by calls of its own, where the account's details are denied.
    private void PoliciesOfEach(
        Label principal, Value arn, (string Name, Value Value) name, CallSource details,
        CallSource listInline, Operation getInline, CallSource listAttached)
    {
        var names = listInline.WhenDenied(details).Gone(NoSuchEntity).Each("PolicyNames");
        InlinePolicies(principal, arn, names.Call(getInline, ("PolicyName", names["."]), name).Gone(NoSuchEntity));

        var attached = listAttached.WhenDenied(details).Gone(NoSuchEntity).Each("AttachedPolicies");
        AttachedPolicies(principal, arn, attached);
        StatementsOfEach(attached["PolicyArn"], attached.Call(IamOperations.GetPolicy, ("PolicyArn", attached["PolicyArn"])));
    }

    // The statements of policies attached to users and groups, which the details of the policies would give.
    private void StatementsOfAttached(Source attached, CallSource policies) => StatementsOfEach(
        attached["PolicyArn"], attached.Call(IamOperations.GetPolicy, ("PolicyArn", attached["PolicyArn"])).WhenDenied(policies));

    private void StatementsOfBoundary(Source bounded, CallSource policies) => StatementsOfEach(
        bounded[BoundaryArn], bounded.Call(IamOperations.GetPolicy, ("PolicyArn", bounded[BoundaryArn])).WhenDenied(policies));

    private void StatementsOfEach(Value policy, CallSource get)
    {
        var found = get.Shared().Gone(NoSuchEntity).Each("Policy");
        var version = found
            .Call(IamOperations.GetPolicyVersion, ("PolicyArn", policy), ("VersionId", found["DefaultVersionId"]))
            .Shared()
            .Gone(NoSuchEntity);
        Statements(IamLabels.AWSManagedPolicy, policy, version.Each("PolicyVersion.Document", PolicyStatements.OfDocument));
    }

    private void Statements(Label policy, Value policyId, Source statements) =>
        Node(IamLabels.AWSPolicyStatement, statements)
            .Id(Value.Of(IamPolicies.StatementId, policyId, "Name"))
            .Property("effect", "Statement.Effect")
            .Property("action", "Statement.Action", IamPolicies.List)
            .Property("notaction", "Statement.NotAction", IamPolicies.List)
            .Property("resource", "Statement.Resource", IamPolicies.List)
            .Property("notresource", "Statement.NotResource", IamPolicies.List)
            .Property("condition", "Statement.Condition", IamPolicies.Condition)
            .Property("sid", "Statement.Sid")
            .From("STATEMENT", policy, policyId);

    // IAM makes the report on request; of all the services in it, the graph keeps the one accessed last.
    private void LastAccessed(Label principal, Source principals)
    {
        Value arn = principals["Arn"];
        var job = principals.Call(IamOperations.GenerateServiceLastAccessedDetails, ("Arn", arn)).Gone(NoSuchEntity);
        var report = job
            .Call(IamOperations.GetServiceLastAccessedDetails, ("JobId", job["JobId"]))
            .Named(arn)
            .Until("JobStatus", "COMPLETED")
            .Unless("FAILED")
            .Gone(NoSuchEntity)
            .AsOneRow();

        Node(principal, report.Each("ServicesLastAccessed", ServicesAccessed.Latest))
            .Id(arn)
            .Property("last_accessed_service_name", "ServiceName")
            .Property("last_accessed_service_namespace", "ServiceNamespace")
            .Property("last_authenticated", "LastAuthenticated", Dates.PythonText)
            .Property("last_authenticated_entity", "LastAuthenticatedEntity", Texts.OrEmpty)
            .Property("last_authenticated_region", "LastAuthenticatedRegion", Texts.OrEmpty);
    }
}
