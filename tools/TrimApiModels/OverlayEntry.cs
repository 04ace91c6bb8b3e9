using System.Text.Json.Nodes;

namespace TrimApiModels;

/// <summary>What the package lacks of one operation, or has differently from the API.</summary>
/// <param name="Operation">The operation's name.</param>
/// <param name="Reason">The reason for the entry.</param>
/// <param name="Input">Members to add to the input, by the path of their structure (empty for the input itself).</param>
/// <param name="Output">Members to add to the output, likewise.</param>
/// <param name="Change">Traits to set on members that the output has, likewise.</param>
/// <param name="Paginator">The paginator, in place of the package's.</param>
/// <param name="ResponseElement">The name of the response's root element.</param>
/// <param name="Unsigned">True when the request is not signed.</param>
internal sealed record OverlayEntry(
    string Operation,
    string Reason,
    JsonObject? Input,
    JsonObject? Output,
    JsonObject? Change,
    JsonObject? Paginator,
    string? ResponseElement,
    bool Unsigned);
