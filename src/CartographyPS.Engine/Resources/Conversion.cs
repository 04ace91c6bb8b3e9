using System.Text.Json;

namespace CartographyPS.Engine.Resources;

/// <summary>
/// A named, pure change of a value. It gets the value found (kind <see cref="JsonValueKind.Undefined"/> when there is none) and
/// returns a string, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, a list of these, a <see cref="JsonElement"/>,
/// or null for no value.
/// </summary>
internal delegate object? Conversion(JsonElement value);

/// <summary>
/// A named, pure unfolding of a value into rows of its own, objects, for what is no plain list (a policy's statements). Of several
/// items one of which makes no sense, it gives a text in that one's place, which says what is wrong with which, and goes on.
/// </summary>
internal delegate IEnumerable<JsonElement> Expansion(JsonElement value);

/// <summary>A named, pure test of a value.</summary>
internal delegate bool Condition(JsonElement value);
