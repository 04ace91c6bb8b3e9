using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using SimulatedAws.Estates;

namespace SimulatedAws.Paging;

/// <summary>Builds the output of one page: the answer's output with the items of the page and the token.</summary>
internal sealed class PageWriter(PagedOperation operation, Answer answer, Page page)
{
    private readonly Dictionary<string, ArraySegment<JsonElement>> _cut = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _set = new(StringComparer.Ordinal);
    private bool _more;

    /// <summary>The output.</summary>
    public JsonElement Write()
    {
        if (page.Size is { } size) Cut(size);
        else if (page.Positions is { } positions) Keep(answer.Pick!.List, positions);
        else return answer.Output;

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true })) Copy(json, answer.Output, "");
        return JsonDocument.Parse(buffer.WrittenMemory).RootElement;
    }

    private void Keep(string path, int[] positions)
    {
        var items = answer.List(path);
        _cut[path] = positions.Select(position => items[position]).ToArray();
    }

    // Several paged lists are paged as one concatenated list.
    private void Cut(int size)
    {
        int before = 0;
        JsonElement[] first = operation.Lists.Count > 0 ? answer.List(operation.Lists[0]) : [];
        foreach (string path in operation.Lists)
        {
            var items = answer.List(path);
            int from = Math.Clamp(page.Start - before, 0, items.Length);
            int to = Math.Clamp(page.Start - before + size, from, items.Length);
            _cut[path] = new ArraySegment<JsonElement>(items, from, to - from);
            before += items.Length;
        }

        int next = page.Start + size;
        if (page.Loops && next >= before) next = 0;
        _more = next < before && !page.IsCut;
        foreach (string path in operation.OutputTokens)
        {
            _set[path] = !_more ? null : operation.GoesByItem ? RecordMembers.Of(first[next], path) : PageToken.Write(next, page.Request);
        }
    }

    private void Copy(Utf8JsonWriter json, JsonElement value, string prefix)
    {
        json.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            string path = prefix + member.Name;
            if (_set.ContainsKey(path)) continue;
            if (page.Size is not null && path == operation.MoreResults) continue;

            json.WritePropertyName(member.Name);
            if (_cut.TryGetValue(path, out var items)) List(json, items);
            else if (member.Value.ValueKind == JsonValueKind.Object && Concerns(path)) Copy(json, member.Value, path + ".");
            else if (Counted(member.Name, prefix) is { } count) json.WriteNumberValue(count);
            else json.WriteRawValue(JsonMarshal.GetRawUtf8Value(member.Value), skipInputValidation: true);
        }
        Mark(json, prefix);
        json.WriteEndObject();
    }

    private void Mark(Utf8JsonWriter json, string prefix)
    {
        if (page.Size is null) return;
        if (operation.MoreResults is { } more && In(more, prefix)) json.WriteBoolean(more[prefix.Length..], _more);
        foreach (var (path, token) in _set)
        {
            if (token is not null && In(path, prefix)) json.WriteString(path[prefix.Length..], token);
        }
    }

    private static void List(Utf8JsonWriter json, ArraySegment<JsonElement> items)
    {
        json.WriteStartArray();
        foreach (var item in items) json.WriteRawValue(JsonMarshal.GetRawUtf8Value(item), skipInputValidation: true);
        json.WriteEndArray();
    }

    // CloudFront's Quantity and S3's KeyCount count the page.
    private int? Counted(string name, string prefix)
    {
        if (name is not ("Quantity" or "KeyCount")) return null;
        foreach (var (path, items) in _cut)
        {
            if (In(path, prefix)) return items.Count;
        }
        return null;
    }

    private bool Concerns(string path) =>
        _cut.Keys.Concat(_set.Keys).Append(operation.MoreResults ?? "").Any(special => special.StartsWith(path + ".", StringComparison.Ordinal));

    private static bool In(string path, string prefix) =>
        path.StartsWith(prefix, StringComparison.Ordinal) && !path.AsSpan(prefix.Length).Contains('.');
}
