using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;

namespace TestSupport;

/// <summary>A generated answer of one page that has every member of the operation's model.</summary>
internal static class GeneratedAnswer
{
    /// <summary>Returns the answer. Its paging members say that there are no further pages, since servers write these members.</summary>
    public static JsonObject Of(OperationModel operation, int seed)
    {
        // The typed clients know which numbers are of 32 bits, our models do not.
        var output = new RandomOutput(seed, int.MaxValue).Of(operation);
        if (operation.Paginator is not { } paginator) return output;

        foreach (string path in paginator.OutputTokens.Select(token => token.Split("||")[0].Trim())) Parent(output, path)?.Remove(Name(path));
        if (paginator.MoreResults is { } more && Parent(output, more) is { } parent) parent[Name(more)] = false;
        // CloudFront counts the page's items.
        foreach (string path in paginator.Results)
        {
            if (Parent(output, path) is { } list && list.ContainsKey("Quantity")) list["Quantity"] = list[Name(path)]!.AsArray().Count;
        }
        return output;
    }

    private static JsonObject? Parent(JsonObject output, string path) =>
        path.Split('.')[..^1].Aggregate((JsonNode?)output, (at, name) => (at as JsonObject)?[name]) as JsonObject;

    private static string Name(string path) => path.Split('.')[^1];
}
