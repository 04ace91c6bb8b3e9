using System.Text.Json;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>Finds the token of the next page in a page.</summary>
internal static class PageTokens
{
    /// <summary>Returns the parameters of the next page; null after the last.</summary>
    /// <exception cref="MalformedResponseException">The page announces more pages but has no token.</exception>
    public static Dictionary<string, object?>? Next(OperationModel operation, JsonElement page)
    {
        var paginator = operation.Paginator!;
        if (paginator.MoreResults is { } more && Find(page, more).ValueKind != JsonValueKind.True) return null;

        var next = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (int i = 0; i < paginator.InputTokens.Count; i++)
        {
            if (Token(page, paginator.OutputTokens[i]) is { Length: > 0 } token) next[paginator.InputTokens[i]] = token;
        }
        if (next.Count > 0) return next;
        if (paginator.MoreResults is not null)
            throw new MalformedResponseException($"The response to {operation} announces more pages, but has no token for them.");
        return null;
    }

    // "NextMarker || Contents[-1].Key": the first alternative with a value.
    private static string? Token(JsonElement page, string expression)
    {
        foreach (string alternative in expression.Split(["||"], StringSplitOptions.None))
        {
            var token = Find(page, alternative.Trim());
            if (token.ValueKind is JsonValueKind.String or JsonValueKind.Number && token.ToString() is { Length: > 0 } text) return text;
        }
        return null;
    }

    private static JsonElement Find(JsonElement page, string path)
    {
        var element = page;
        foreach (string step in path.Split('.'))
        {
            bool last = step.EndsWith("[-1]", StringComparison.Ordinal);
            string name = last ? step.Substring(0, step.Length - 4) : step;
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return default;
            if (!last) continue;
            if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() == 0) return default;
            element = element[element.GetArrayLength() - 1];
        }
        return element;
    }
}
