namespace CartographyPS.Resources.Tests.Ssm;

/// <summary>Machines that Systems Manager manages, in EC2 and outside of it.</summary>
public class ManagedNodesTests
{
    [Theory]
    [InlineData("i-0a1b2c3d4e5f60001")]
    [InlineData("mi-0f1e2d3c4b5a60001")]
    public async Task A_machine_has_its_patches_and_belongs_to_its_instance_if_there_is_one(string id)
    {
        var stated = await Stated.ByAsync("ssm", new Dictionary<string, string>
        {
            ["DescribeInstanceInformation"] = $$"""{"InstanceInformationList":[{"InstanceId":"{{id}}"}]}""",
            ["DescribeInstancePatches"] = """{"Patches":[{"Title":"curl","InstalledTime":"1970-01-01T00:00:00Z"}]}""",
        });

        Assert.Equal("0", stated.Property("AWSSSMInstancePatch", $"{id}-curl", "installed_time"));
        Assert.Equal(
            [
                "AWSAccount.id=111122223333 -RESOURCE-> AWSSSMInstanceInformation.id=" + id, $"AWSAccount.id=111122223333 -RESOURCE-> AWSSSMInstancePatch.id={id}-curl",
                $"AWSEC2Instance.id={id} -HAS_INFORMATION-> AWSSSMInstanceInformation.id={id}", $"AWSEC2Instance.id={id} -HAS_PATCH-> AWSSSMInstancePatch.id={id}-curl",
            ],
            stated.Edges.Order(StringComparer.Ordinal));
    }
}
