using System.Text.Json;
using System.Text.Json.Serialization;

namespace SimulatedAws.Estates;

/// <summary>What <c>estate.json</c> says: who the accounts are, which regions there are, how answers are cut into pages.</summary>
internal sealed record EstateSettings
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The accounts by number.</summary>
    [JsonRequired]
    public Dictionary<string, AccountSettings> Accounts { get; init; } = [];

    /// <summary>The regions that every account has, unless it names its own.</summary>
    public IReadOnlyList<RegionSettings> Regions { get; init; } = [];

    /// <summary>Regions that exist and are not opted in to.</summary>
    public IReadOnlyList<string> DisabledRegions { get; init; } = [];

    /// <summary>How many items a page has.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>Page sizes of services (<c>iam</c>) or operations (<c>iam.GetGroup</c>).</summary>
    public IReadOnlyDictionary<string, int> PageSizes { get; init; } = new Dictionary<string, int>();

    /// <summary>Patterns of operations that are given whole to a request with neither limit nor token.</summary>
    public IReadOnlyList<string> WholeWithoutLimit { get; init; } = [];

    /// <summary>
    /// Operations that give a request with neither limit nor token no more than so many items, and no token to go on from, as SQS does.
    /// </summary>
    public IReadOnlyDictionary<string, int> CutWithoutLimit { get; init; } = new Dictionary<string, int> { ["sqs.ListQueues"] = 1000 };

    /// <summary>The access portal of IAM Identity Center; null for none.</summary>
    public SsoSettings? Sso { get; init; }

    /// <summary>The token that the container credentials endpoint asks for.</summary>
    public string ContainerToken { get; init; } = "container-token-0001";

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is missing or not right.</exception>
    public static EstateSettings Read(string path)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"There is no {path}: an estate is a folder with an estate.json.");
        try
        {
            return JsonSerializer.Deserialize<EstateSettings>(File.ReadAllBytes(path), Json)
                ?? throw new InvalidDataException($"{path} holds null.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }
}
