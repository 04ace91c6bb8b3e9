using System.Globalization;
using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Projections;

/// <summary>Merges Cartography's housekeeping properties into those of a node or an edge, sorted by name.</summary>
internal sealed class Housekeeping(string moduleVersion)
{
    /// <summary>The module name that Cartography writes for AWS.</summary>
    public const string ModuleName = "cartography:aws";

    private readonly byte[] _module = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(ModuleName, LedgerJson.Options));
    private readonly byte[] _version = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(moduleVersion, LedgerJson.Options));

    /// <summary>Writes all properties as a JSON object with sorted names.</summary>
    public void Write(ByteBuffer output, ReadOnlySpan<byte> properties, long firstSeen, long lastUpdated)
    {
        output.Write("{"u8);
        int next = 0;
        bool any = false;
        var members = new JsonMembers(properties);
        while (members.Next())
        {
            while (next < 4 && Name(next).SequenceCompareTo(members.Name) < 0) WriteNext(output, ref next, ref any, firstSeen, lastUpdated);
            // A property of the same name comes from an earlier export.
            if (next < 4 && Name(next).SequenceEqual(members.Name)) continue;
            WriteMember(output, ref any, members.Name, members.Value);
        }
        while (next < 4) WriteNext(output, ref next, ref any, firstSeen, lastUpdated);
        output.Write("}"u8);
    }

    private static ReadOnlySpan<byte> Name(int index) => index switch
    {
        0 => "_module_name"u8,
        1 => "_module_version"u8,
        2 => "firstseen"u8,
        _ => "lastupdated"u8,
    };

    private static void WriteMember(ByteBuffer output, ref bool any, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        output.Write(any ? ",\""u8 : "\""u8);
        output.Write(name);
        output.Write("\":"u8);
        output.Write(value);
        any = true;
    }

    private void WriteNext(ByteBuffer output, ref int next, ref bool any, long firstSeen, long lastUpdated)
    {
        byte[] value = next switch
        {
            0 => _module,
            1 => _version,
            2 => Encoding.UTF8.GetBytes(firstSeen.ToString(CultureInfo.InvariantCulture)),
            _ => Encoding.UTF8.GetBytes(lastUpdated.ToString(CultureInfo.InvariantCulture)),
        };
        WriteMember(output, ref any, Name(next), value);
        next++;
    }
}
