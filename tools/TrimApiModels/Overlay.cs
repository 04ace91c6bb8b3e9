using System.Text.Json.Nodes;

namespace TrimApiModels;

/// <summary>Applies the overlay to a service's model. An entry that no longer fits is an error, so that none becomes stale.</summary>
internal sealed class Overlay(string service, JsonObject model)
{
    /// <summary>Applies the entries of the model's service.</summary>
    /// <exception cref="TrimException">An entry adds what the package has, or changes what it does not have.</exception>
    public void Apply(IEnumerable<OverlayEntry> entries)
    {
        foreach (var entry in entries) Apply(entry);
    }

    private void Apply(OverlayEntry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Reason)) throw new TrimException($"overlay.json: the entry for {service}.{entry.Operation} has no reason.");
        var operation = model["operations"]![entry.Operation]?.AsObject() ?? throw Unknown.Operation("overlay.json", service, entry.Operation, model);

        foreach (var place in entry.Input ?? []) Add(entry, operation["input"]!, place);
        foreach (var place in entry.Output ?? []) Add(entry, operation["output"]!, place);
        foreach (var place in entry.Change ?? []) Change(entry, operation["output"]!, place);
        if (entry.Paginator is { } paginator) model["pagination"]![entry.Operation] = paginator.DeepClone();
        if (entry.ResponseElement is { } root) operation["responseElement"] = root;
        if (entry.Unsigned) operation["authtype"] = "none";
    }

    private void Add(OverlayEntry entry, JsonNode shape, KeyValuePair<string, JsonNode?> place)
    {
        var members = Find(shape, place.Key)["members"]!.AsObject();
        foreach (var member in place.Value!.AsObject())
        {
            // Operations with an entry each may share a structure.
            if (members[member.Key] is { } known && !JsonNode.DeepEquals(known, member.Value)) throw Misfit(entry, member.Key, "has");
            members[member.Key] = member.Value!.DeepClone();
        }
    }

    private void Change(OverlayEntry entry, JsonNode shape, KeyValuePair<string, JsonNode?> place)
    {
        var members = Find(shape, place.Key)["members"]!.AsObject();
        foreach (var member in place.Value!.AsObject())
        {
            var known = members[member.Key] ?? throw Misfit(entry, member.Key, "does not have");
            foreach (var trait in member.Value!.AsObject()) known[trait.Key] = trait.Value!.DeepClone();
        }
    }

    private JsonNode Find(JsonNode shape, string path)
    {
        shape = Resolve(shape);
        foreach (string step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            string name = step.Replace("[]", string.Empty, StringComparison.Ordinal);
            shape = Resolve(shape["members"]?[name] ?? throw new TrimException($"overlay.json: {service} has no member {name} for {path}."));
            if (step.EndsWith("[]", StringComparison.Ordinal)) shape = Resolve(shape["member"]!);
        }
        return shape;
    }

    private JsonNode Resolve(JsonNode reference) => reference["shape"] is { } name ? model["shapes"]![(string)name!]! : reference;

    private TrimException Misfit(OverlayEntry entry, string member, string what) =>
        new($"overlay.json: the package {what} the member {member} of {service}.{entry.Operation}.");
}
