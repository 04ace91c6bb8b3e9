using System.Text.Json;
using CartographyPS.Engine.Aws.Model;

namespace SimulatedAws.Protocols;

/// <summary>Writes outputs as XML, by the common rules of EC2, query and REST.</summary>
/// <param name="text">The output.</param>
/// <param name="percentEncode">True to percent-encode objects in string members (IAM).</param>
/// <param name="milliseconds">True to always write milliseconds in timestamps (EC2, S3).</param>
internal sealed class XmlOutput(Utf8Text text, bool percentEncode, bool milliseconds)
{
    /// <summary>Writes a structure's members, without an element of its own.</summary>
    public void Members(Shape shape, JsonElement value)
    {
        foreach (var property in value.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null || shape.Find(property.Name) is not { } member) continue;
            if (member.Location == MemberLocation.Body && !member.XmlAttribute) Write(member, ElementName(member), property.Value);
        }
    }

    /// <summary>Writes the attributes of a structure's element (S3's <c>xsi:type</c>).</summary>
    public void Attributes(Shape shape, JsonElement value)
    {
        foreach (var member in shape.Members)
        {
            if (!member.XmlAttribute || !value.TryGetProperty(member.Name, out var attribute)) continue;
            if (member.WireName.StartsWith("xsi:", StringComparison.Ordinal)) text.Add(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
            text.Add(" ").Add(member.WireName).Add("=\"").Escaped(OutputText.String(attribute, percentEncode: false), attribute: true).Add("\"");
        }
    }

    private void Write(Member member, string name, JsonElement value)
    {
        switch (member.Shape.Kind)
        {
            case ShapeKind.Structure:
                Structure(member.Shape, name, value);
                break;
            case ShapeKind.List:
                List(member, name, value);
                break;
            case ShapeKind.Map:
                Map(member, name, value);
                break;
            case ShapeKind.Timestamp:
                text.Element(name, OutputText.Timestamp(value, OutputText.FormatOf(member, "iso8601"), milliseconds));
                break;
            default:
                text.Element(name, OutputText.String(value, percentEncode));
                break;
        }
    }

    private void Structure(Shape shape, string name, JsonElement value)
    {
        text.Add("<").Add(name);
        Attributes(shape, value);
        text.Add(">");
        Members(shape, value);
        text.Close(name);
    }

    private void List(Member member, string name, JsonElement value)
    {
        var element = member.Shape.Element!;
        if (MemberTable.IsFlat(member))
        {
            foreach (var item in value.EnumerateArray()) Write(element, name, item);
            return;
        }
        text.Open(name);
        foreach (var item in value.EnumerateArray()) Write(element, element.WireName, item);
        text.Close(name);
    }

    private void Map(Member member, string name, JsonElement value)
    {
        var (key, element) = (member.Shape.Key!, member.Shape.Element!);
        bool flat = MemberTable.IsFlat(member);
        string entryName = flat ? name : "entry";
        if (!flat) text.Open(name);
        foreach (var entry in value.EnumerateObject())
        {
            text.Open(entryName).Element(key.WireName, entry.Name);
            Write(element, element.WireName, entry.Value);
            text.Close(entryName);
        }
        if (!flat) text.Close(name);
    }

    // The elements of a flat list may have their own name.
    private static string ElementName(Member member) =>
        MemberTable.IsFlat(member) && !member.HasWireName && member.Shape.Element!.HasWireName ? member.Shape.Element.WireName : member.WireName;
}
