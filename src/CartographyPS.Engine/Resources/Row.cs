using System.Text.Json;

namespace CartographyPS.Engine.Resources;

/// <summary>One item of a <see cref="Source"/> while it is read: its JSON, its parent row, and its place in the scope.</summary>
/// <param name="Source">The source that it is an item of.</param>
/// <param name="Item">The item.</param>
/// <param name="Parent">The row that it was found in, or that its call was made for; null for a first call's page.</param>
/// <param name="Part">The part path (see <c>PartPath</c>) of the call that read it.</param>
/// <param name="Scope">Account, region and partition.</param>
internal sealed record Row(Source Source, JsonElement Item, Row? Parent, string Part, ScopeContext Scope)
{
    /// <summary>Returns this row or the nearest above it that is an item of <paramref name="source"/>.</summary>
    /// <exception cref="InvalidOperationException">The source is not above this one: a mistake in a definition.</exception>
    public Row At(Source source)
    {
        for (var row = this; row is not null; row = row.Parent)
        {
            if (ReferenceEquals(row.Source, source)) return row;
        }
        throw new InvalidOperationException($"'{source}' is not above '{Source}'.");
    }
}
