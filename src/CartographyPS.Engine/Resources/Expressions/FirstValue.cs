using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources.Expressions;

/// <summary>The first of several values that is present; an empty text is not.</summary>
internal sealed class FirstValue(Value[] values) : Value
{
    public override IEnumerable<(Source? Source, JsonPath Path)> Paths => values.SelectMany(value => value.Paths);

    // A value without settings is the default for settings that were not given.
    public override IEnumerable<string> Settings => Array.TrueForAll(values, value => value.Settings.Any()) ? values.SelectMany(value => value.Settings) : [];

    public override IEnumerable<string> OfScope => values.SelectMany(value => value.OfScope);

    public override IEnumerable<(Source? Source, JsonPath Path)> Unchanged => values.SelectMany(value => value.Unchanged);

    public override object? Get(Row row)
    {
        foreach (var value in values)
        {
            if (value.Get(row) is { } found && Values.Text(found) is not { Length: 0 }) return found;
        }
        return null;
    }

    public override string ToString() => string.Join(" or ", (object[])values);
}
