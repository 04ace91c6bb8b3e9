using System.Text.Json;
using System.Text.Json.Serialization;

namespace SimulatedAws.Estates;

/// <summary>The settings in <c>estate.json</c>: accounts, regions and paging.</summary>
internal sealed record EstateSettings
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The accounts by number.</summary>
    [JsonRequired]
    public Dictionary<string, AccountSettings> Accounts { get; init; } = [];

    /// <summary>The regions of every account that does not name its own.</summary>
    public IReadOnlyList<RegionSettings> Regions { get; init; } = [];

    /// <summary>Regions that exist but are not opted in to.</summary>
    public IReadOnlyList<string> DisabledRegions { get; init; } = [];

    /// <summary>The number of items in a page.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>Page sizes of services (<c>iam</c>) or operations (<c>iam.GetGroup</c>).</summary>
    public IReadOnlyDictionary<string, int> PageSizes { get; init; } = new Dictionary<string, int>();

    /// <summary>Patterns of operations that return everything to a request with neither limit nor token.</summary>
    public IReadOnlyList<string> WholeWithoutLimit { get; init; } = [];

    /// <summary>
    /// Operations that return at most this number of items, and no token, to a request with neither limit nor token, as SQS does.
    /// </summary>
    public IReadOnlyDictionary<string, int> CutWithoutLimit { get; init; } = new Dictionary<string, int> { ["sqs.ListQueues"] = 1000 };

    /// <summary>The access portal of IAM Identity Center; null for none.</summary>
    public SsoSettings? Sso { get; init; }

    /// <summary>The token of the container credentials endpoint.</summary>
    public string ContainerToken { get; init; } = "container-token-0001";

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">The file is missing or invalid.</exception>
    public static EstateSettings Read(string path)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"{path} does not exist. An estate is a folder with an estate.json.");
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
