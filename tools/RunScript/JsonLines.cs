using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RunScript;

/// <summary>Writes each object as one line of JSON: texts, numbers and booleans as values, any other object as its properties.</summary>
internal sealed class JsonLines(TextWriter writer)
{
    private const int MaxDepth = 6;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(PSObject? value)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options)) WriteValue(json, value, 0);
        writer.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void WriteValue(Utf8JsonWriter json, object? value, int depth)
    {
        var plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        switch (plain)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case double number when !double.IsFinite(number): json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture)); break;
            case byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal:
                json.WriteRawValue(((IFormattable)plain).ToString(null, CultureInfo.InvariantCulture)!);
                break;
            case DateTime time: json.WriteStringValue(time.ToString("O", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset time: json.WriteStringValue(time.ToString("O", CultureInfo.InvariantCulture)); break;
            case Enum or char or TimeSpan or Guid or Uri or Version or Type or ScriptBlock: json.WriteStringValue(plain.ToString()); break;
            // A file refers to its folder, which refers to its files, without end.
            case FileSystemInfo file when depth > 0: json.WriteStringValue(file.FullName); break;
            case SwitchParameter switched: json.WriteBooleanValue(switched.IsPresent); break;
            case var _ when depth >= MaxDepth: json.WriteStringValue(plain.ToString()); break;
            case IDictionary map: WriteMap(json, map, depth); break;
            case IEnumerable items: WriteItems(json, items, depth); break;
            default: WriteProperties(json, PSObject.AsPSObject(value), depth); break;
        }
    }

    private static void WriteMap(Utf8JsonWriter json, IDictionary map, int depth)
    {
        json.WriteStartObject();
        foreach (DictionaryEntry entry in map)
        {
            json.WritePropertyName(Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!);
            WriteValue(json, entry.Value, depth + 1);
        }

        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, IEnumerable items, int depth)
    {
        json.WriteStartArray();
        foreach (var item in items) WriteValue(json, item, depth + 1);
        json.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, PSObject value, int depth)
    {
        json.WriteStartObject();
        foreach (var property in value.Properties.Where(property => property.IsGettable))
        {
            json.WritePropertyName(property.Name);
            try
            {
                WriteValue(json, property.Value, depth + 1);
            }
            catch (GetValueException)
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndObject();
    }
}
