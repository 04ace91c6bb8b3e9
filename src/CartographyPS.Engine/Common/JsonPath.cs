using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace CartographyPS.Engine.Common;

/// <summary>
/// A path into a response in the API's member names: <c>State.Name</c>, <c>SecurityGroups[].GroupId</c> (every element's),
/// <c>.</c> (the row itself). A compiled path allocates nothing to follow.
/// </summary>
internal sealed class JsonPath
{
    private readonly Step[] _steps;

    private JsonPath(string text, Step[] steps)
    {
        Text = text;
        _steps = steps;
        IsList = Array.Exists(steps, step => step.Elements);
    }

    /// <summary>The path as written.</summary>
    public string Text { get; }

    /// <summary>True when the path names several values.</summary>
    public bool IsList { get; }

    /// <summary>Compiles a path.</summary>
    public static JsonPath Parse(string text)
    {
        if (text.Length == 0) throw new ArgumentException("A path is empty; '.' names the row itself.", nameof(text));
        if (text == ".") return new JsonPath(text, []);

        var steps = text.Split('.').Select(part =>
        {
            bool elements = part.EndsWith("[]", StringComparison.Ordinal);
            string name = elements ? part.Substring(0, part.Length - 2) : part;
            return new Step(Encoding.UTF8.GetBytes(name), elements);
        });
        return new JsonPath(text, [.. steps]);
    }

    /// <summary>Returns the value that the path names; undefined when a member is missing or null, or the path names several.</summary>
    public JsonElement Find(JsonElement row) => IsList ? default : Follow(row, _steps.Length);

    /// <summary>Returns all values that the path names, in order, without nulls.</summary>
    public IReadOnlyList<JsonElement> FindAll(JsonElement row)
    {
        var found = new List<JsonElement>();
        FindAll(row, found);
        return found;
    }

    /// <summary>Adds all values that the path names, in order, without nulls.</summary>
    public void FindAll(JsonElement row, List<JsonElement> found) => Walk(row, 0, found);

    [MethodImpl(Hot.Path)]
    private JsonElement Follow(JsonElement element, int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            if (!TryStep(ref element, _steps[i].Name)) return default;
        }
        return element.ValueKind == JsonValueKind.Null ? default : element;
    }

    private void Walk(JsonElement element, int step, List<JsonElement> found)
    {
        for (; step < _steps.Length; step++)
        {
            if (!TryStep(ref element, _steps[step].Name)) return;
            if (!_steps[step].Elements) continue;
            if (element.ValueKind != JsonValueKind.Array) return;

            foreach (var item in element.EnumerateArray()) Walk(item, step + 1, found);
            return;
        }
        if (element.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)) found.Add(element);
    }

    [MethodImpl(Hot.Path)]
    private static bool TryStep(ref JsonElement element, byte[] name)
    {
        if (name.Length == 0) return true;   // "[]" alone: the elements of the row itself
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var next)) return false;
        element = next;
        return true;
    }

    private readonly record struct Step(byte[] Name, bool Elements);
}
