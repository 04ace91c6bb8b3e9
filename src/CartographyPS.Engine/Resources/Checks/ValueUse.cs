namespace CartographyPS.Engine.Resources.Checks;

/// <summary>A value that a definition reads from the rows of a source.</summary>
/// <param name="Member">The member that it is for, as in messages: <c>AWSEC2KeyPair.keyname</c>, <c>kms.ListGrants(KeyId)</c>.</param>
/// <param name="Value">The value.</param>
internal sealed record ValueUse(string Member, Value Value)
{
    /// <summary>Returns all values read from a source's rows: by its nodes, edges and conditions, and by the calls for its rows.</summary>
    public static IEnumerable<ValueUse> Of(Source source) => source.Nodes.SelectMany(Of)
        .Concat(source.Edges.SelectMany(edge => Of(edge, EdgeName.Of(edge))))
        .Concat(source.Calls.SelectMany(Of))
        .Concat(source.Items.OfType<FoldSource>().SelectMany(Of))
        .Concat(source is ItemSource items ? Of(items) : []);

    /// <summary>Returns the values that a call reads: its parameters, its region and the name of its item.</summary>
    public static IEnumerable<ValueUse> Of(CallSource call)
    {
        foreach (var (name, value) in call.Parameters) yield return new ValueUse($"{call.Operation}({name})", value);
        if (call.Batching is { } batching) yield return new ValueUse($"{call.Operation}({batching.Parameter})", batching.Value);
        if (call.CallRegion is { } region) yield return new ValueUse($"{call.Operation} InRegion", region);
        if (call.IsNamed) yield return new ValueUse($"{call.Operation} Named", call.ItemName!);
    }

    private static IEnumerable<ValueUse> Of(NodeDefinition node)
    {
        foreach (var property in node.Properties) yield return new ValueUse($"{node.Label}.{property.Name}", property.Value);
        foreach (var key in node.Keys) yield return new ValueUse($"{node.Label}.{key.Name}", key.Value);
        foreach (var (label, value, _) in node.ConditionalLabels) yield return new ValueUse($"{node.Label} LabelWhen {label}", value);
        foreach (var use in node.Edges.SelectMany(edge => Of(edge, EdgeName.Of(edge, node)))) yield return use;
    }

    private static IEnumerable<ValueUse> Of(EdgeDefinition edge, string name)
    {
        foreach (var end in edge.Ends) yield return new ValueUse(name, end.Value);
        foreach (var choice in new[] { edge.StartChoice, edge.EndChoice }.OfType<EndChoice>()) yield return new ValueUse($"{name} by", choice.Kind);
        foreach (var property in edge.Properties) yield return new ValueUse($"{name}.{property.Name}", property.Value);
    }

    private static IEnumerable<ValueUse> Of(FoldSource fold) =>
        fold.Members.Where(member => member.Value is not null).Select(member => new ValueUse($"{fold.Rows.Name} Fold({member.Name})", member.Value!));

    private static IEnumerable<ValueUse> Of(ItemSource items)
    {
        foreach (var value in items.Conditions) yield return new ValueUse($"{items.Name} Where", value);
        if (items.Repetition is { } again) yield return new ValueUse($"{items.Name} Repeat", again.Key);
        if (items.DistinctBy is { } distinct) yield return new ValueUse($"{items.Name} Distinct", distinct);
    }
}
