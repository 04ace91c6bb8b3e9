using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;

namespace SimulatedAws.Paging;

/// <summary>The paging of an operation by its model.</summary>
internal sealed class PagedOperation(OperationModel operation)
{
    private readonly Paginator? _paginator = operation.Paginator;

    /// <summary><c>ec2.DescribeVpcs</c>.</summary>
    public string Name { get; } = operation.ToString();

    /// <summary>True when the operation is paged.</summary>
    public bool IsPaged => _paginator is { InputTokens.Count: > 0 } && Lists.Count > 0;

    /// <summary>The paged lists, which are paged as one concatenated list.</summary>
    public IReadOnlyList<string> Lists { get; } = operation.Paginator is { Results.Count: > 0 } paginator ? paginator.Results : OnlyList(operation);

    /// <summary>The output's paths with the next position: one for a token, several for the members of the next item.</summary>
    public IReadOnlyList<string> OutputTokens { get; } =
        [.. operation.Paginator?.OutputTokens.Select(path => path.Split("||")[0].Trim()) ?? []];

    /// <summary>The output's member that is true when there are more pages; null for none.</summary>
    public string? MoreResults => _paginator?.MoreResults;

    /// <summary>True when members of an item (Route 53's records) name the next position instead of a token.</summary>
    public bool GoesByItem => _paginator is { InputTokens.Count: > 1 };

    /// <summary>The request's members for the next position.</summary>
    public IReadOnlyList<string> InputTokens => _paginator?.InputTokens ?? [];

    /// <summary>Returns true when a request's member only concerns paging.</summary>
    public bool IsPagingMember(string name) => _paginator is not null && (name == _paginator.Limit || _paginator.InputTokens.Contains(name));

    /// <summary>Returns the limit of a request; null for none.</summary>
    public int? Limit(JsonObject input)
    {
        if (_paginator?.Limit is not { } name || !input.TryGetPropertyValue(name, out var node) || node is null) return null;
        return int.TryParse(Text(node), out int limit) && limit > 0 ? limit : null;
    }

    /// <summary>Returns the token of a request; null for none.</summary>
    public string? Token(JsonObject input)
    {
        if (!IsPaged || !input.TryGetPropertyValue(_paginator!.InputTokens[0], out var node) || node is null) return null;
        return Text(node) is { Length: > 0 } token ? token : null;
    }

    // Some paginators do not name the list. Their outputs have only one.
    private static string[] OnlyList(OperationModel operation)
    {
        string[] lists = [.. operation.Output.Members.Where(member => member.Shape.Kind == ShapeKind.List).Select(member => member.Name)];
        return operation.Paginator is not null && lists.Length == 1 ? lists : [];
    }

    private static string Text(JsonNode node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : node.ToJsonString();
}
