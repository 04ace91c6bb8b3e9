using System.Text.Json.Nodes;

namespace TrimApiModels;

/// <summary>What the package lacks, or has otherwise than the API, of one operation.</summary>
/// <param name="Operation">The operation's name.</param>
/// <param name="Reason">Why the entry is here.</param>
/// <param name="Input">Members to add to the input, by the path of their structure (empty for the input itself).</param>
/// <param name="Output">Members to add to the output, likewise.</param>
/// <param name="Change">Traits to set on members that the output has, likewise.</param>
/// <param name="Paginator">The paginator, in place of the package's.</param>
/// <param name="ResponseElement">The name of the answer's root element.</param>
/// <param name="Unsigned">Whether the request goes without a signature.</param>
internal sealed record OverlayEntry(
    string Operation,
    string Reason,
    JsonObject? Input,
    JsonObject? Output,
    JsonObject? Change,
    JsonObject? Paginator,
    string? ResponseElement,
    bool Unsigned);
