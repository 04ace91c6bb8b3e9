using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;
using SimulatedAws.Estates;

namespace SimulatedAws.Paging;

/// <summary>Finds the page of an answer for a request.</summary>
internal sealed class Pager(PageSizes sizes)
{
    private const int Everything = 1 << 30;

    private readonly ConcurrentDictionary<OperationModel, PagedOperation> _operations = new();

    /// <summary>Returns the paging of an operation.</summary>
    public PagedOperation Of(OperationModel operation) => _operations.GetOrAdd(operation, model => new PagedOperation(model));

    /// <summary>Finds the page.</summary>
    /// <returns>Null when the token belongs to another request.</returns>
    public Page? Find(OperationModel model, Answer answer, JsonObject input)
    {
        // A request that names items gets them all at once, as in AWS.
        if (answer.Pick?.Positions(answer, input) is { } positions) return Page.Whole with { Positions = positions };

        var operation = Of(model);
        if (!operation.IsPaged) return Page.Whole;

        string? token = operation.Token(input);
        int? limit = operation.Limit(input);
        ulong request = PageToken.RequestOf(input, operation);
        if (token is null && limit is null && sizes.CutWithoutLimit.TryGetValue(operation.Name, out int most)) return new Page(0, most, null, request) { IsCut = true };

        bool whole = token is null && limit is null && sizes.Whole(model.Service.Name, model.Name);
        int size = whole ? Everything : sizes.Of(model.Service.Name, model.Name);
        if (limit is { } given && given < size) size = given;
        if (token is null) return new Page(0, size, null, request);

        int? start = operation.GoesByItem ? ItemAt(operation, answer, input) : PageToken.Read(token, request);
        return start is { } at ? new Page(at, size, null, request) : null;
    }

    // StartRecordName, -Type and -Identifier name a record by its Name, Type and SetIdentifier; the last two are optional.
    private static int ItemAt(PagedOperation operation, Answer answer, JsonObject input)
    {
        var items = answer.List(operation.Lists[0]);
        int found = Array.FindIndex(items, item => operation.InputTokens.All(member =>
            !input.TryGetPropertyValue(member, out var wanted) || wanted is null
            || (RecordMembers.Of(item, member) is { } value && value == wanted.GetValue<string>())));
        return found < 0 ? items.Length : found;
    }
}
