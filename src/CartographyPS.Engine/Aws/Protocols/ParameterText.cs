using System.Collections;
using System.Globalization;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Converts parameters to text for paths, query strings, headers and forms.</summary>
internal static class ParameterText
{
    /// <summary>Converts a scalar.</summary>
    /// <exception cref="ArgumentException">The value is not a scalar.</exception>
    public static string Of(object value, Member member, string timestampFormat) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTimeOffset moment => Timestamps.ForRequest(moment, member.TimestampFormat ?? member.Shape.TimestampFormat ?? timestampFormat),
        DateTime moment => Of(new DateTimeOffset(moment.ToUniversalTime()), member, timestampFormat),
        byte[] bytes => Convert.ToBase64String(bytes),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"'{member.Name}' cannot be a {value.GetType().Name}."),
    };

    /// <summary>Converts a number.</summary>
    /// <exception cref="ArgumentException">The value is not a number.</exception>
    public static string Number(object value, Member member)
    {
        string text = Of(value, member, "unixTimestamp");
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsNaN(number) && !double.IsInfinity(number))
            return text;
        throw new ArgumentException($"'{member.Name}' takes a number, not '{text}'.");
    }

    /// <summary>Converts a Boolean.</summary>
    /// <exception cref="ArgumentException">The value is neither.</exception>
    public static bool Flag(object value, Member member) => value switch
    {
        bool flag => flag,
        string text when bool.TryParse(text, out bool flag) => flag,
        _ => throw new ArgumentException($"'{member.Name}' takes true or false, not '{value}'."),
    };

    /// <summary>Returns the elements of a list, or the single value.</summary>
    public static IEnumerable<object> Items(object value) =>
        value is IEnumerable list and not string and not byte[] ? list.Cast<object>() : [value];

    /// <summary>Returns the members of a structure or map.</summary>
    /// <exception cref="ArgumentException">The value is not a dictionary.</exception>
    public static IEnumerable<KeyValuePair<string, object?>> Members(object value, Member member) => value switch
    {
        IReadOnlyDictionary<string, object?> dictionary => dictionary,
        IDictionary dictionary => dictionary.Keys.Cast<object>().Select(key => new KeyValuePair<string, object?>(key.ToString()!, dictionary[key])),
        _ => throw new ArgumentException($"'{member.Name}' takes members, not a {value.GetType().Name}."),
    };
}
