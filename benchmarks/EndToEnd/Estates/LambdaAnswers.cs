namespace EndToEnd.Estates;

/// <summary>Lambda's responses in one region of one account.</summary>
internal sealed class LambdaAnswers(Cell cell)
{
    private readonly int _roles = Math.Max(1, cell.AccountShare(cell.Size.Roles));

    /// <summary>The operations with their outputs.</summary>
    public IEnumerable<(string Operation, object Output)> Outputs =>
    [
        ("ListFunctions", new { Functions = Enumerable.Range(0, cell.Share(cell.Size.Functions)).Select(Function) }),
        ("ListAliases", new { Aliases = Array.Empty<object>() }),
        ("ListEventSourceMappings", new { EventSourceMappings = Array.Empty<object>() }),
    ];

    private object Function(int i) => new
    {
        FunctionName = $"function-{i}",
        FunctionArn = cell.Arn("lambda", $"function:function-{i}"),
        Runtime = "python3.12",
        Role = $"arn:aws:iam::{cell.Account}:role/role-{i % _roles}",
        Handler = "app.handler",
        CodeSize = 1000 + i,
        Description = string.Empty,
        Timeout = 30,
        MemorySize = 128,
        LastModified = "2026-03-04T05:06:07.000+0000",
        CodeSha256 = new string('0', 44),
        Version = "$LATEST",
        TracingConfig = new { Mode = "PassThrough" },
        PackageType = "Zip",
        Architectures = new[] { "arm64" },
        VpcConfig = new { SubnetIds = new[] { cell.Id("subnet", 0) }, SecurityGroupIds = new[] { cell.Id("sg", 0) }, VpcId = cell.Id("vpc", 0) },
    };
}
