namespace CartographyPS.Engine.Resources;

/// <summary>One end of an edge: nodes by label and property.</summary>
/// <param name="Label">A primary label or one that several carry.</param>
/// <param name="Property">The property to match; two are joined with <c>|</c>.</param>
/// <param name="Value">The value to match; of two properties, joined with U+001F (see <see cref="Joined"/>).</param>
internal sealed record EdgeEnd(string Label, string Property, Value Value)
{
    /// <summary>Returns the end at the nodes with a label whose property is the value.</summary>
    public static EdgeEnd At(Label label, string property, Value value) => new(label.Name, property, value);

    /// <summary>
    /// Joins two values for an end that two properties must match, in the order of the properties. When the second is a list, it is joined
    /// for each element.
    /// </summary>
    public static Value Joined(Value first, Value second) => Value.Of(
        values => Values.Text(values[0]) is { Length: > 0 } a ? Values.Texts(values[1]).Select(b => a + "\u001f" + b).ToList() : null, first, second);
}
