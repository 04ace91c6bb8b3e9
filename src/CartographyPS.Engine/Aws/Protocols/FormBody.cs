using System.Text;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Writes the form bodies of the query protocol and of EC2.</summary>
internal static class FormBody
{
    /// <summary>Writes the form and its content type.</summary>
    public static byte[] Write(OperationModel operation, IReadOnlyDictionary<string, object?> parameters, Dictionary<string, string> headers)
    {
        headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8";
        bool ec2 = operation.Service.Protocol == Protocol.Ec2;
        var form = new StringBuilder("Action=").Append(operation.Name).Append("&Version=").Append(operation.Service.ApiVersion);
        foreach (var parameter in parameters)
        {
            if (parameter.Value is null) continue;
            var member = operation.Input.Find(parameter.Key)!;
            Add(form, NameOf(member, ec2), parameter.Value, member, ec2);
        }
        return Encoding.UTF8.GetBytes(form.ToString());
    }

    private static void Add(StringBuilder form, string name, object value, Member member, bool ec2)
    {
        switch (member.Shape.Kind)
        {
            case ShapeKind.List:
                AddList(form, name, value, member, ec2);
                break;
            case ShapeKind.Map:
                AddMap(form, name, value, member, ec2);
                break;
            case ShapeKind.Structure:
                foreach (var entry in ParameterText.Members(value, member))
                {
                    var inner = member.Shape.Find(entry.Key) ?? throw new ArgumentException($"'{member.Name}' has no member '{entry.Key}'.");
                    if (entry.Value is not null) Add(form, name + "." + NameOf(inner, ec2), entry.Value, inner, ec2);
                }
                break;
            default:
                form.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(ParameterText.Of(value, member, "iso8601")));
                break;
        }
    }

    private static void AddList(StringBuilder form, string name, object value, Member member, bool ec2)
    {
        // EC2's lists are always flat; the query protocol's only where the model says so.
        var element = member.Shape.Element!;
        string prefix = ec2 || MemberTable.IsFlat(member) ? name : name + "." + (element.HasWireName ? element.WireName : "member");
        if (!ec2 && MemberTable.IsFlat(member) && element.HasWireName) prefix = name.Substring(0, name.LastIndexOf('.') + 1) + element.WireName;
        int index = 1;
        foreach (object item in ParameterText.Items(value)) Add(form, prefix + "." + index++, item, element, ec2);
    }

    private static void AddMap(StringBuilder form, string name, object value, Member member, bool ec2)
    {
        string prefix = MemberTable.IsFlat(member) ? name : name + ".entry";
        int index = 1;
        foreach (var entry in ParameterText.Members(value, member))
        {
            form.Append('&').Append(prefix).Append('.').Append(index).Append('.').Append(member.Shape.Key!.WireName).Append('=')
                .Append(Uri.EscapeDataString(entry.Key));
            if (entry.Value is not null) Add(form, $"{prefix}.{index}.{member.Shape.Element!.WireName}", entry.Value, member.Shape.Element, ec2);
            index++;
        }
    }

    private static string NameOf(Member member, bool ec2)
    {
        if (!ec2) return member.WireName;
        return member.QueryName ?? UpperFirst(member.WireName);
    }

    private static string UpperFirst(string name)
    {
        char[] letters = name.ToCharArray();
        letters[0] = char.ToUpperInvariant(letters[0]);
        return new string(letters);
    }
}
