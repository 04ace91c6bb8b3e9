using System.Text.Json;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources.Expressions;

/// <summary>A parameter with members. Absent values are left out; when all are absent, so is the parameter.</summary>
internal sealed class ObjectValue(IReadOnlyList<(string Name, Value Value)> members) : Value
{
    /// <summary>The members, for the check against the API models.</summary>
    public IReadOnlyList<(string Name, Value Value)> Members => members;

    public override IEnumerable<(Source? Source, JsonPath Path)> Paths => members.SelectMany(member => member.Value.Paths);

    public override IEnumerable<string> Settings => members.SelectMany(member => member.Value.Settings);

    public override IEnumerable<string> OfScope => members.SelectMany(member => member.Value.OfScope);

    public override object? Get(Row row)
    {
        var given = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            if (value.Get(row) is { } found and not JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined }) given[name] = found;
        }
        return given.Count > 0 ? given : null;
    }

    public override string ToString() => $"{{{string.Join(", ", members.Select(member => $"{member.Name}: {member.Value}"))}}}";
}
