using System.Text.Json;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Calls;
using CartographyPS.Engine.Sync.Reading.Calls;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>Folds the rows of one call's pages (see <see cref="FoldSource"/>). It holds only the folded rows, not the pages.</summary>
internal sealed class RowFolds
{
    private readonly Dictionary<FoldSource, Dictionary<string, Folded>> _sources = [];

    /// <summary>Adds a row. A row without a value of <see cref="FoldMember.By"/> is skipped.</summary>
    public void Add(FoldSource source, Row row)
    {
        var values = new string?[source.Members.Count];
        for (int i = 0; i < values.Length; i++)
        {
            var member = source.Members[i];
            values[i] = member.Value?.Text(row);
            if (member.Kind == FoldKind.By && string.IsNullOrEmpty(values[i])) return;
        }
        if (!_sources.TryGetValue(source, out var rows)) _sources[source] = rows = new Dictionary<string, Folded>(StringComparer.Ordinal);
        string key = RequestKey.Of(values.Where((_, i) => source.Members[i].Kind == FoldKind.By));
        if (rows.TryGetValue(key, out var folded)) folded.Add(source, values);
        else rows[key] = new Folded(values);
    }

    /// <summary>Returns the folded rows of each source, in a document that the caller disposes: <c>[[{...}], ...]</c>.</summary>
    public JsonDocument Rows(out IReadOnlyList<FoldSource> sources)
    {
        var bytes = new ByteBuffer(4096);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var source in _sources)
            {
                json.WriteStartArray();
                foreach (var row in source.Value.Values) row.Write(source.Key, json);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        sources = [.. _sources.Keys];
        return JsonDocument.Parse(bytes.Written.ToArray());
    }

    private sealed class Folded(string?[] values)
    {
        private long _count = 1;

        public void Add(FoldSource source, string?[] more)
        {
            _count++;
            for (int i = 0; i < values.Length; i++)
            {
                if (more[i] is null) continue;
                int order = values[i] is null ? 0 : string.CompareOrdinal(more[i]!.TrimEnd('Z'), values[i]!.TrimEnd('Z'));
                bool replaces = values[i] is null || source.Members[i].Kind switch { FoldKind.First => order < 0, FoldKind.Last => order > 0, _ => false };
                if (replaces) values[i] = more[i];
            }
        }

        public void Write(FoldSource source, Utf8JsonWriter json)
        {
            json.WriteStartObject();
            for (int i = 0; i < values.Length; i++)
            {
                var member = source.Members[i];
                if (member.Kind == FoldKind.Count) json.WriteNumber(member.Name, _count);
                else if (values[i] is not null) json.WriteString(member.Name, values[i]);
            }
            json.WriteEndObject();
        }
    }
}
