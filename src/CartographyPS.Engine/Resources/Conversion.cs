using System.Text.Json;

namespace CartographyPS.Engine.Resources;

/// <summary>
/// A named, pure conversion of a value. It gets the value found (kind <see cref="JsonValueKind.Undefined"/> when there is none) and
/// returns a string, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, a list of these, a <see cref="JsonElement"/>,
/// or null for no value.
/// </summary>
internal delegate object? Conversion(JsonElement value);

/// <summary>
/// A named, pure expansion of a value into rows, which are objects, for values that are not plain lists (a policy's statements). In place
/// of an item that it cannot interpret, it returns a text that says what is wrong with which item, and continues.
/// </summary>
internal delegate IEnumerable<JsonElement> Expansion(JsonElement value);

/// <summary>A named, pure test of a value.</summary>
internal delegate bool Condition(JsonElement value);
