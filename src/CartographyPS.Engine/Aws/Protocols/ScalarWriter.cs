using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Converts a scalar in text (XML, a header) to the JSON value of its shape.</summary>
internal static class ScalarWriter
{
    // Longer than any number, Boolean or timestamp.
    private const int MaxLength = 64;

    /// <summary>Writes the value. An empty number, Boolean or timestamp is written as null.</summary>
    /// <exception cref="MalformedResponseException">The text does not fit the shape.</exception>
    public static void Write(Utf8JsonWriter json, Shape shape, ReadOnlySpan<char> text)
    {
        if (shape.Kind is ShapeKind.String or ShapeKind.Blob)
        {
            json.WriteStringValue(text);
            return;
        }
        if (text.Length > MaxLength) throw Unfit(shape, text);

        Span<byte> bytes = stackalloc byte[MaxLength];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] > 0x7f) throw Unfit(shape, text);
            bytes[i] = (byte)text[i];
        }
        var trimmed = Trim(bytes.Slice(0, text.Length));
        if (trimmed.Length == 0) json.WriteNullValue();
        else if (!TryWrite(json, shape.Kind, trimmed)) throw Unfit(shape, text);
    }

    private static bool TryWrite(Utf8JsonWriter json, ShapeKind kind, ReadOnlySpan<byte> text) => kind switch
    {
        ShapeKind.Boolean => TryWriteBoolean(json, text),
        ShapeKind.Integer => TryWriteInteger(json, text),
        ShapeKind.Float => TryWriteFloat(json, text),
        ShapeKind.Timestamp => Timestamps.TryWrite(json, text),
        _ => false,
    };

    private static bool TryWriteBoolean(Utf8JsonWriter json, ReadOnlySpan<byte> text)
    {
        bool isTrue = text.SequenceEqual("true"u8) || text.SequenceEqual("True"u8) || text.SequenceEqual("1"u8);
        if (!isTrue && !text.SequenceEqual("false"u8) && !text.SequenceEqual("False"u8) && !text.SequenceEqual("0"u8)) return false;
        json.WriteBooleanValue(isTrue);
        return true;
    }

    private static bool TryWriteInteger(Utf8JsonWriter json, ReadOnlySpan<byte> text)
    {
        if (!Utf8Parser.TryParse(text, out long number, out int read) || read != text.Length) return false;
        json.WriteNumberValue(number);
        return true;
    }

    // JSON has no NaN or Infinity. They are kept as text.
    private static bool TryWriteFloat(Utf8JsonWriter json, ReadOnlySpan<byte> text)
    {
        string number = Ascii(text);
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)) return false;
        if (double.IsNaN(value) || double.IsInfinity(value)) json.WriteStringValue(number);
        else json.WriteNumberValue(value);
        return true;
    }

    private static string Ascii(ReadOnlySpan<byte> text) => System.Text.Encoding.ASCII.GetString(text.ToArray());

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && text[0] <= (byte)' ') text = text.Slice(1);
        while (text.Length > 0 && text[text.Length - 1] <= (byte)' ') text = text.Slice(0, text.Length - 1);
        return text;
    }

    private static MalformedResponseException Unfit(Shape shape, ReadOnlySpan<char> text) =>
        new($"'{text.Slice(0, Math.Min(text.Length, 40)).ToString()}' is not a {shape.Kind}.");
}
