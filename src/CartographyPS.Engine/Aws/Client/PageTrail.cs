using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>
/// Follows one list from page to page and ends it when the server would never end it: a repeated token, too many consecutive pages without
/// new items, or more pages than any list has.
/// </summary>
/// <param name="operation">The list operation.</param>
/// <param name="region">The region, for errors.</param>
/// <param name="options">The limits.</param>
internal sealed class PageTrail(OperationModel operation, string region, AwsClientOptions options)
{
    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private readonly HashSet<string> _contents = new(StringComparer.Ordinal);
    private int _withoutItems;

    /// <summary>Records a page that is not the last.</summary>
    /// <param name="page">The page.</param>
    /// <param name="next">The parameters of the next page.</param>
    /// <exception cref="AwsServiceException">The list does not end.</exception>
    public void Follow(JsonElement page, IReadOnlyDictionary<string, object?> next)
    {
        if (!_tokens.Add(TokenOf(next))) throw Endless("RepeatedPage", "returned a page token for the second time");
        if (_tokens.Count >= options.MaxPages) throw Endless("TooManyPages", $"has not ended after {options.MaxPages} pages");

        // A page whose items were on an earlier page has nothing new: a server may invent tokens and return one page again and again.
        _withoutItems = ContentOf(page) is { } content && _contents.Add(content) ? 0 : _withoutItems + 1;
        if (_withoutItems >= options.MaxPagesWithoutItems)
        {
            throw Endless("PagesWithoutItems", $"returned {_withoutItems} consecutive pages without new items, each with the token of another page");
        }
    }

    private static string TokenOf(IReadOnlyDictionary<string, object?> next)
    {
        var text = new StringBuilder();
        foreach (var part in next.OrderBy(part => part.Key, StringComparer.Ordinal)) text.Append(part.Key).Append('\u001f').Append(part.Value).Append('\u001e');
        return Digest(text);
    }

    // The length of each list with its first and last item: two pages that agree in these count as the same. Null for a page without items.
    private string? ContentOf(JsonElement page)
    {
        var text = new StringBuilder();
        Append(text, operation.Output, page);
        return text.Length == 0 ? null : Digest(text);
    }

    private static void Append(StringBuilder text, Shape shape, JsonElement value)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Structure when value.ValueKind == JsonValueKind.Object:
                foreach (var member in shape.Members)
                {
                    if (value.TryGetProperty(member.Name, out var inner)) Append(text, member.Shape, inner);
                }
                break;
            case ShapeKind.List when value.ValueKind == JsonValueKind.Array && value.GetArrayLength() is > 0 and var count:
                text.Append(count).Append('\u001f').Append(value[0].GetRawText()).Append('\u001f').Append(value[count - 1].GetRawText()).Append('\u001e');
                break;
            case ShapeKind.Map when value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any():
                text.Append(value.GetRawText()).Append('\u001e');
                break;
        }
    }

    private static string Digest(StringBuilder text)
    {
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private AwsServiceException Endless(string code, string what) => new(
        AwsErrorKind.Transient, code, $"{operation} {what}. The list is not read any further; the earlier data is kept.", operation.ToString(), region);
}
