using System.Globalization;

namespace EndToEnd.Estates;

/// <summary>One region of one account: how many of its estate's resources are in it, and their names.</summary>
/// <param name="Size">The estate's size.</param>
/// <param name="AccountNumber">The account's position.</param>
/// <param name="RegionNumber">The region's position.</param>
internal sealed record Cell(EstateSize Size, int AccountNumber, int RegionNumber)
{
    // The regions that every account has.
    private static readonly string[] RegionNames =
    [
        "us-east-1", "eu-west-1", "us-west-2", "ap-southeast-2", "eu-central-1", "ap-northeast-1", "us-east-2", "eu-west-2", "us-west-1",
        "ca-central-1", "sa-east-1", "eu-west-3", "eu-north-1", "ap-south-1", "ap-northeast-2", "ap-northeast-3", "ap-southeast-1",
    ];

    /// <summary>The account's number.</summary>
    public string Account { get; } = AccountId(AccountNumber);

    /// <summary>The region's name.</summary>
    public string Region { get; } = RegionNames[RegionNumber];

    /// <summary>The number of an account.</summary>
    public static string AccountId(int number) => (100_000_000_000 + number).ToString(CultureInfo.InvariantCulture);

    /// <summary>The names of an estate's regions.</summary>
    public static string[] Regions(EstateSize size) => RegionNames[..(size.Regions + size.QuietRegions)];

    /// <summary>This cell's share of an estate's resources.</summary>
    public int Share(int total) => Share(total, Size.Accounts * Size.Regions, (AccountNumber * Size.Regions) + RegionNumber);

    /// <summary>The account's share of an estate's resources.</summary>
    public int AccountShare(int total) => Share(total, Size.Accounts, AccountNumber);

    /// <summary>Returns a unique id in AWS's format.</summary>
    public string Id(string prefix, int number) => $"{prefix}-0{AccountNumber:x4}{RegionNumber:x2}{number:x10}";

    /// <summary>An ARN in the cell.</summary>
    public string Arn(string service, string resource) => $"arn:aws:{service}:{Region}:{Account}:{resource}";

    /// <summary>The names of its buckets.</summary>
    public IEnumerable<string> Buckets() => Enumerable.Range(0, Share(Size.Buckets)).Select(i => $"bucket-{Account}-{Region}-{i}");

    private static int Share(int total, int parts, int part) => (total / parts) + (part < total % parts ? 1 : 0);
}
