using System.Collections;
using System.Globalization;
using System.Text;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>Computes keys of requests. Two keys are equal only when the requests are.</summary>
internal static class RequestKey
{
    /// <summary>Returns the key of a request.</summary>
    public static string Of(Operation operation, string region, IReadOnlyDictionary<string, object?> parameters)
    {
        var key = new StringBuilder();
        Write(key, operation.ToString());
        Write(key, region);
        Write(key, parameters);
        return key.ToString();
    }

    /// <summary>Returns the key of parameter values (see <see cref="ParameterValue"/>), in order.</summary>
    public static string Of(IEnumerable<object?> values)
    {
        var key = new StringBuilder();
        foreach (object? value in values) Write(key, value);
        return key.ToString();
    }

    // Each kind of value has a letter, and a text is prefixed with its length, so that different values never have the same key.
    private static void Write(StringBuilder key, object? value)
    {
        switch (value)
        {
            case null: key.Append('n'); break;
            case string text: key.Append('s').Append(text.Length).Append(':').Append(text); break;
            case IReadOnlyDictionary<string, object?> members:
                key.Append('{');
                foreach (var member in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    Write(key, member.Key);
                    Write(key, member.Value);
                }
                key.Append('}');
                break;
            case IEnumerable list:
                key.Append('[');
                foreach (object? item in list) Write(key, item);
                key.Append(']');
                break;
            default: key.Append('v').Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append(';'); break;
        }
    }
}
