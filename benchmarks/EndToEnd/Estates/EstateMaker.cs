using System.Text.Json;
using System.Text.Json.Serialization;

namespace EndToEnd.Estates;

/// <summary>Writes an estate in the simulator's format. Accounts differ only in their names; resources have their references.</summary>
internal static class EstateMaker
{
    private const string GlobalRegion = "aws-global";
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Writes the estate into a folder.</summary>
    public static void Write(string folder, EstateSize size)
    {
        for (int account = 0; account < size.Accounts; account++)
        {
            var cells = Enumerable.Range(0, size.Regions).Select(region => new Cell(size, account, region)).ToList();
            foreach (var cell in cells)
            {
                Write(folder, cell, cell.Region, "ec2", new Ec2Answers(cell).Outputs);
                Write(folder, cell, cell.Region, "lambda", new LambdaAnswers(cell).Outputs, ("GetPolicy", Error("ResourceNotFoundException", 404)));
                Write(folder, cell, cell.Region, "s3", new S3Answers(cell).Outputs);
            }
            if (size.HasAllServices) SampleAnswers.Write(folder, cells);
            foreach (var cell in Enumerable.Range(size.Regions, size.QuietRegions).Select(region => new Cell(size, account, region)))
            {
                Write(folder, cell, cell.Region, "ec2", new QuietAnswers(cell).Outputs);
            }
            Write(folder, cells[0], GlobalRegion, "iam", new IamAnswers(cells[0]).Outputs, ("GenerateServiceLastAccessedDetails", Error("AccessDenied", 403)));
            Write(folder, cells[0], GlobalRegion, "s3", [S3Answers.List(cells)]);
        }
        using var settings = File.Create(Path.Combine(folder, "estate.json"));
        JsonSerializer.Serialize(settings, Settings(size), Json);
    }

    private static object Settings(EstateSize size) => new
    {
        accounts = Enumerable.Range(0, size.Accounts).ToDictionary(Cell.AccountId, account => new
        {
            name = $"account-{account}",
            users = new[] { new { accessKeyId = AwsProfiles.AccessKey(account), secretAccessKey = AwsProfiles.SecretKey(account), arn = $"arn:aws:iam::{Cell.AccountId(account)}:user/ops", userId = $"AIDA{account:d17}" } },
            roles = new Dictionary<string, object> { [AwsProfiles.Role] = new { trusts = new[] { Cell.AccountId(0) } } },
        }),
        regions = Cell.Regions(size),
        pageSize = 1000,
        pageSizes = new { iam = 100, lambda = 50 },
        wholeWithoutLimit = new[] { "ec2.*", "s3.ListBuckets" },
    };

    private static object Error(string code, int status) => new { code, message = "It is not available.", status };

    private static void Write(
        string folder, Cell cell, string region, string service, IEnumerable<(string Operation, object Output)> outputs, params (string Operation, object Error)[] errors)
    {
        string path = Path.Combine(folder, cell.Account, region, service + ".json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var answers = outputs.ToDictionary(output => output.Operation, output => new object[] { new Dictionary<string, object> { ["return"] = output.Output } });
        foreach (var (operation, error) in errors) answers[operation] = [new { error }];
        using var file = File.Create(path);
        JsonSerializer.Serialize(file, answers, Json);
    }
}
