using System.Text;
using System.Text.Json;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>Values of JSON objects as text that edges' ends are compared with.</summary>
internal static class JsonText
{
    /// <summary>What joins the names of two properties that must both match.</summary>
    public const char NameJoint = '|';

    private const char ValueJoint = '\u001f';

    /// <summary>
    /// The text of a property: a string's content, a number or boolean as written; null when absent or a list. Of two joined properties,
    /// both texts joined.
    /// </summary>
    public static string? Find(ReadOnlySpan<byte> json, string property)
    {
        int joint = property.IndexOf(NameJoint);
        if (joint < 0) return FindOne(json, property);
        return Find(json, property.Substring(0, joint)) is { } first && Find(json, property.Substring(joint + 1)) is { } second
            ? first + ValueJoint + second
            : null;
    }

    /// <summary>A name as it stands between the quotes of a JSON text.</summary>
    public static byte[] Encode(string name)
    {
        string quoted = JsonSerializer.Serialize(name, LedgerJson.Options);
        return Encoding.UTF8.GetBytes(quoted.Substring(1, quoted.Length - 2));
    }

    private static string? FindOne(ReadOnlySpan<byte> json, string property)
    {
        if (json.IsEmpty) return null;
        byte[] name = Encode(property);
        var members = new JsonMembers(json);
        while (members.Next())
        {
            if (members.Name.SequenceEqual(name)) return Text(members.Value);
        }
        return null;
    }

    private static string? Text(ReadOnlySpan<byte> value) => value[0] switch
    {
        (byte)'[' or (byte)'{' or (byte)'n' => null,
        (byte)'"' => JsonSerializer.Deserialize<string>(value),
        _ => LedgerJson.Utf8(value),
    };
}
