using System.Text.Json;

namespace SimulatedAws.Paging;

/// <summary>The members of a Route 53 record that correspond to paging members of requests and responses.</summary>
internal static class RecordMembers
{
    /// <summary>Returns the record's value for <c>StartRecordName</c>, <c>NextRecordType</c> and the like; null when it has none.</summary>
    public static string? Of(JsonElement record, string pagingMember)
    {
        string name = pagingMember.Replace("StartRecord", "", StringComparison.Ordinal).Replace("NextRecord", "", StringComparison.Ordinal);
        return record.TryGetProperty(name == "Identifier" ? "SetIdentifier" : name, out var value) ? value.GetString() : null;
    }
}
