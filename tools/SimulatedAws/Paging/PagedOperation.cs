using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;

namespace SimulatedAws.Paging;

/// <summary>How the model says that an operation is cut into pages.</summary>
internal sealed class PagedOperation(OperationModel operation)
{
    private readonly Paginator? _paginator = operation.Paginator;

    /// <summary><c>ec2.DescribeVpcs</c>.</summary>
    public string Name { get; } = operation.ToString();

    /// <summary>Whether it is cut into pages at all.</summary>
    public bool IsPaged => _paginator is { InputTokens.Count: > 0 } && Lists.Count > 0;

    /// <summary>The lists that are cut, which count as one list, one after the other.</summary>
    public IReadOnlyList<string> Lists { get; } = operation.Paginator is { Results.Count: > 0 } paginator ? paginator.Results : OnlyList(operation);

    /// <summary>Where the output says how to go on: one path for a token, several for the members of the next item.</summary>
    public IReadOnlyList<string> OutputTokens { get; } =
        [.. operation.Paginator?.OutputTokens.Select(path => path.Split("||")[0].Trim()) ?? []];

    /// <summary>The output's member that says whether there is more; null for none.</summary>
    public string? MoreResults => _paginator?.MoreResults;

    /// <summary>Whether the place to go on from is named by members of an item (Route 53's records) instead of by a token.</summary>
    public bool GoesByItem => _paginator is { InputTokens.Count: > 1 };

    /// <summary>The request's members that take the place to go on from.</summary>
    public IReadOnlyList<string> InputTokens => _paginator?.InputTokens ?? [];

    /// <summary>Whether a request's member is about pages only.</summary>
    public bool IsPagingMember(string name) => _paginator is not null && (name == _paginator.Limit || _paginator.InputTokens.Contains(name));

    /// <summary>The limit that a request gives; null for none.</summary>
    public int? Limit(JsonObject input)
    {
        if (_paginator?.Limit is not { } name || !input.TryGetPropertyValue(name, out var node) || node is null) return null;
        return int.TryParse(Text(node), out int limit) && limit > 0 ? limit : null;
    }

    /// <summary>The token that a request gives; null for none.</summary>
    public string? Token(JsonObject input)
    {
        if (!IsPaged || !input.TryGetPropertyValue(_paginator!.InputTokens[0], out var node) || node is null) return null;
        return Text(node) is { Length: > 0 } token ? token : null;
    }

    // Some paginators do not name the list; there is but one then.
    private static string[] OnlyList(OperationModel operation)
    {
        string[] lists = [.. operation.Output.Members.Where(member => member.Shape.Kind == ShapeKind.List).Select(member => member.Name)];
        return operation.Paginator is not null && lists.Length == 1 ? lists : [];
    }

    private static string Text(JsonNode node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : node.ToJsonString();
}
