using SimulatedAws.Estates;

namespace SimulatedAws.Tests.Estates;

public sealed class EstateFolderTests
{
    [Fact]
    public void A_folder_without_estate_json_is_refused()
    {
        string folder = Directory.CreateTempSubdirectory("no-estate-").FullName;
        try
        {
            var error = Assert.Throws<InvalidDataException>(() => new EstateFolder(folder));
            Assert.Contains("estate.json", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    [Fact]
    public void A_file_that_is_not_right_is_named()
    {
        using var estate = new EstateBuilder().Add("sqs", """{ "ListQueues": [ { "error": { "message": "no code" } } ] }""");

        var error = Assert.ThrowsAny<Exception>(() => new EstateFolder(estate.Folder).ReadAll());

        Assert.Contains("sqs.json", (error.InnerException ?? error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_a_service_are_merged_and_may_not_repeat_an_operation()
    {
        using var estate = new EstateBuilder()
            .Add("ec2.network", """{ "DescribeVpcs": [ { "return": {} } ] }""").Add("ec2.compute", """{ "DescribeInstances": [ { "return": {} } ] }""");
        var folder = new EstateFolder(estate.Folder);
        Assert.NotNull(folder.Find(EstateBuilder.Account, "us-east-1", "ec2", "DescribeVpcs", []));
        Assert.NotNull(folder.Find(EstateBuilder.Account, "us-east-1", "ec2", "DescribeInstances", []));
        Assert.Null(folder.Find(EstateBuilder.Account, "eu-west-1", "ec2", "DescribeInstances", []));

        estate.Add("ec2.more", """{ "DescribeVpcs": [ { "return": {} } ] }""");
        var error = Assert.ThrowsAny<Exception>(() => new EstateFolder(estate.Folder).ReadAll());
        Assert.Contains("DescribeVpcs", (error.InnerException ?? error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_estate_is_valid()
    {
        var folder = new EstateFolder(SampleEstate.Folder);

        folder.ReadAll();

        Assert.Equal([SampleEstate.ProductionAccount, SampleEstate.SharedServicesAccount], folder.Settings.Accounts.Keys);
        Assert.Equal(("us-east-1", SampleEstate.ProductionAccount), (folder.Buckets.Region("harbourline-www"), folder.Buckets.Account("harbourline-www")));
    }
}
