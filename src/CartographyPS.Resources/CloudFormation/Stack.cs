using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.CloudFormation;

/// <summary>CloudFormation stacks that are complete: as Cartography, without those that are under way, failed or deleted.</summary>
internal sealed class Stack : ResourceType
{
    public Stack()
        : base("cloudformation", Placement.Regional, "CloudFormation stacks that are complete, and the roles that they act by.")
    {
        var stacks = Call(CloudFormationOperations.DescribeStacks).Each("Stacks").Where("StackStatus", Conditions.IsOneOf(
            "CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "IMPORT_COMPLETE", "IMPORT_ROLLBACK_COMPLETE"));

        Node(CloudFormationLabels.AWSCloudFormationStack, stacks)
            .Id("StackId")
            .Property("arn", "StackId")
            .Property("stack_name", "StackName")
            .Property("description", "Description")
            .Property("stack_status", "StackStatus")
            .Property("stack_status_reason", "StackStatusReason")
            .DateTime("creation_time", "CreationTime")
            .DateTime("last_updated_time", "LastUpdatedTime")
            .Property("role_arn", "RoleARN")
            .Property("parent_id", "ParentId")
            .Property("root_id", "RootId")
            .Property("disable_rollback", "DisableRollback")
            .Property("tags", "Tags", JsonText.Python)
            .Property("region", Region)
            .To("HAS_EXECUTION_ROLE", IamLabels.AWSRole, "arn", "RoleARN")
            .OwnedByAccount();
    }
}
