using System.Globalization;
using System.Text;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Writes requests. Parameters are strings, numbers, booleans, date-times, lists and dictionaries, by API member name.</summary>
internal static class RequestWriter
{
    /// <summary>Writes a request.</summary>
    /// <exception cref="ArgumentException">A parameter is unknown or missing, or its value does not fit. The message names it.</exception>
    public static WireRequest Write(OperationModel operation, IReadOnlyDictionary<string, object?> parameters)
    {
        Check(operation, parameters);
        var query = new List<KeyValuePair<string, string>>();
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string path = Place(operation, parameters, query, headers);
        byte[] body = operation.Service.Protocol switch
        {
            Protocol.Ec2 or Protocol.Query => FormBody.Write(operation, parameters, headers),
            Protocol.Json => JsonRequestBody.Write(operation, parameters, headers),
            Protocol.RestJson => JsonRequestBody.WriteRest(operation, parameters, headers),
            _ => XmlRequestBody.Write(operation, parameters),
        };
        return new WireRequest(operation.HttpMethod, path, query, headers, body, HostPrefix(operation, parameters));
    }

    private static void Check(OperationModel operation, IReadOnlyDictionary<string, object?> parameters)
    {
        foreach (string name in parameters.Keys)
        {
            if (operation.Input.Find(name) is null)
            {
                throw new ArgumentException(
                    $"{operation} has no parameter '{name}'. It has: {string.Join(", ", operation.Input.Members.Select(member => member.Name))}.");
            }
        }
        foreach (string name in operation.Input.Required)
        {
            if (!parameters.TryGetValue(name, out object? value) || value is null or "")
                throw new ArgumentException($"{operation} needs the parameter '{name}'.");
        }
    }

    // Writes the members in path, query string and headers, and returns the path.
    private static string Place(
        OperationModel operation, IReadOnlyDictionary<string, object?> parameters, List<KeyValuePair<string, string>> query, Dictionary<string, string> headers)
    {
        int mark = operation.RequestUri.IndexOf('?');
        string path = mark < 0 ? operation.RequestUri : operation.RequestUri.Substring(0, mark);
        if (mark >= 0) AddFixed(query, operation.RequestUri.Substring(mark + 1));

        foreach (var member in operation.Input.Members)
        {
            if (!parameters.TryGetValue(member.Name, out object? value) || value is null) continue;
            switch (member.Location)
            {
                case MemberLocation.Uri:
                    string text = PathText(operation, ParameterText.Of(value, member, "iso8601"));
                    // URLs drop these segments, and the request would call another operation.
                    if (text.Split('/').Any(step => step is "." or "..")) throw new ArgumentException($"{operation}: '{member.Name}' cannot be '{text}'.");
                    path = path.Replace("{" + member.WireName + "}", Uri.EscapeDataString(text)).Replace("{" + member.WireName + "+}", EscapePath(text));
                    break;
                case MemberLocation.QueryString:
                    foreach (object item in ParameterText.Items(value)) query.Add(new(member.WireName, ParameterText.Of(item, member, "iso8601")));
                    break;
                case MemberLocation.Header:
                    headers[member.WireName] = ParameterText.Of(value, member, "rfc822");
                    break;
            }
        }
        if (path.Contains("{")) throw new ArgumentException($"{operation} needs a value for its path {path}.");
        return path;
    }

    private static void AddFixed(List<KeyValuePair<string, string>> query, string text)
    {
        foreach (string pair in text.Split('&'))
        {
            int equals = pair.IndexOf('=');
            query.Add(equals < 0 ? new(pair, string.Empty) : new(pair.Substring(0, equals), pair.Substring(equals + 1)));
        }
    }

    // Route 53 returns ids such as /hostedzone/Z1 and accepts them as Z1.
    private static string PathText(OperationModel operation, string text) =>
        operation.Service.Name == "route53" ? text.Substring(text.LastIndexOf('/') + 1) : text;

    private static string EscapePath(string text) => string.Join("/", text.Split('/').Select(Uri.EscapeDataString));

    private static string HostPrefix(OperationModel operation, IReadOnlyDictionary<string, object?> parameters)
    {
        if (operation.HostPrefix is null) return string.Empty;
        var prefix = new StringBuilder(operation.HostPrefix);
        foreach (var parameter in parameters) prefix.Replace("{" + parameter.Key + "}", Convert.ToString(parameter.Value, CultureInfo.InvariantCulture));
        return prefix.ToString();
    }
}
