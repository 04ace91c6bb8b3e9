using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Calls;
using CartographyPS.Engine.Resources.Checks;

namespace CartographyPS.Resources.Tests.Definitions;

/// <summary>Holds a definition to the API models: what it calls, gives and reads is there and of the right kind.</summary>
internal static class ModelCheck
{
    private static readonly string[] FailureNames = ["fail", "notfound", "unprocessed", "errors"];

    /// <summary>The mistakes of a definition, each with the type, the member and the nearest right name.</summary>
    public static IReadOnlyList<string> Mistakes(ResourceType type)
    {
        var unknown = type.AllCalls.Select(call => call.Operation).Distinct().Select(Unknown).OfType<string>().ToList();
        var mistakes = unknown.Count > 0
            ? unknown
            : type.Sources.SelectMany(Paths).Concat(type.Nodes.SelectMany(Forms)).Concat(type.AllCalls.SelectMany(Parameters)).Concat(type.AllCalls.SelectMany(ParameterCheck.Mistakes)).Concat(type.AllCalls.SelectMany(Failures)).Concat(type.AllCalls.SelectMany(Item));
        return [.. mistakes.Select(mistake => $"{type.Identifier}: {mistake}").Distinct()];
    }

    private static string? Unknown(Operation operation)
    {
        if (!ApiModels.Names.Contains(operation.Service)) return $"{operation} is of no service that there is a model of.{Suggest(operation.Service, ApiModels.Names)}";
        var operations = ApiModels.Service(operation.Service).Operations;
        return operations.ContainsKey(operation.Name)
            ? null
            : $"{operation} is no operation of the model.{Suggest(operation.Name, operations.Keys)} tools/TrimApiModels/operations.json lists those that it holds.";
    }

    private static IEnumerable<string> Paths(Source source)
    {
        var reads = ValueUse.Of(source)
            .SelectMany(use => use.Value.Paths.Select(path => (use.Member, Row: AnswerShape.Of(path.Source ?? source), path.Path)))
            .Concat(source.Items.Cast<ItemSource>().Select(item => (Member: $"Each of {source.Name}", Row: AnswerShape.Of(source), item.Path)));
        if (source is CallSource { Job: { } job } call) reads = reads.Append(($"{call.Operation} Until", AnswerShape.Of(source), job.State));
        if (source is ItemSource { Parent: CallSource { Batching: { } batch } batched }) reads = reads.Append(($"{batched.Operation} Batch", AnswerShape.Of(source), batch.ResultKey));

        foreach (var (member, row, path) in reads)
        {
            if (row is not null && Record.Exception(() => row.Resolve(path.Text)) is { } mistake) yield return $"{member}: {mistake.Message}";
        }
    }

    // What is stated as the answer has it must be a value, and a date where the API says a date.
    private static IEnumerable<string> Forms(NodeDefinition node)
    {
        foreach (var property in node.Properties)
        {
            foreach (var (owner, path) in property.Value.Unchanged)
            {
                if (AnswerShape.Of(owner ?? node.Source, path) is not { } shape) continue;
                string member = $"{node.Label}.{property.Name}: '{path.Text}'";
                var element = AnswerShape.Element(shape);
                if (element.Kind is ShapeKind.Structure or ShapeKind.Map)
                {
                    yield return $"{member} is no value but has members, and would not be stored.{Suggest(property.Name, element.Members.Select(found => $"{path.Text}.{found.Name}"))}";
                }
                if (element.Kind == ShapeKind.Timestamp && !property.Temporal) yield return $"{member} is a timestamp: state it with DateTime, or say with a conversion of Dates how it is kept.";
                if (element.Kind != ShapeKind.Timestamp && property.Temporal) yield return $"{member} is a {element.Kind} and no timestamp: state it with Property.";
            }
        }
    }

    private static bool IsAdvice(string name) => name.EndsWith("Recommendations", StringComparison.Ordinal);

    // A list of what a call could not give is what tells "gone" from "not read".
    private static IEnumerable<string> Failures(CallSource call)
    {
        var output = ApiModels.Operation(call.Operation.Service, call.Operation.Name).Output;
        var lists = output.Members.Where(member => member.Shape.Kind == ShapeKind.List && !IsAdvice(member.Name) && FailureNames.Any(name => member.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .Select(member => member.Name).ToList();
        if (call.FailureList is not { } failures)
        {
            foreach (string list in lists) yield return $"{call.Operation} answers with '{list}', what it could not give: say which of it has gone, with Failures(...) or Missing(...).";
            yield break;
        }
        if (Record.Exception(() => output.Resolve(failures.Items.Text)) is { } mistake)
        {
            yield return $"{call.Operation} Failures: {mistake.Message}";
            yield break;
        }
        var element = output.Resolve(failures.Items.Text);
        foreach (var path in new[] { failures.Key, failures.Reason }.OfType<JsonPath>())
        {
            if (Record.Exception(() => element.Resolve(path.Text)) is { } wrong) yield return $"{call.Operation} Failures: {wrong.Message}";
        }
    }

    private static IEnumerable<string> Parameters(CallSource call)
    {
        var operation = ApiModels.Operation(call.Operation.Service, call.Operation.Name);
        var input = operation.Input;
        var names = input.Members.Select(member => member.Name).ToList();
        var given = call.Parameters.Select(parameter => parameter.Name).ToList();
        if (call.Batching is { } batching) given.Add(batching.Member);
        foreach (var again in call.Type.Sources.OfType<ItemSource>().Select(source => source.Repetition).OfType<Repetition>().Where(again => again.Call == call))
        {
            if (!given.Contains(again.Parameter)) given.Add(again.Parameter);
        }

        if (call.Batching is { } batch && input.Members.FirstOrDefault(member => member.Name == batch.Member)?.Shape is { } shape)
        {
            var element = AnswerShape.Element(shape);
            bool isFilter = element.Kind == ShapeKind.Structure && element.Members.Any(member => member.Name == "Name") && element.Members.Any(member => member.Name == "Values");
            if (shape.Kind != ShapeKind.List) yield return $"{call.Operation} takes one '{batch.Member}', no list: a batch needs a list.";
            else if (batch.Filter is not null && !isFilter) yield return $"{call.Operation} takes no filters in '{batch.Member}'.";
            else if (batch.Filter is null && element.Kind == ShapeKind.Structure) yield return $"{call.Operation} takes structures in '{batch.Member}': name the filter, as in '{batch.Member}[name]'.";
        }

        foreach (string name in given.Except(names)) yield return $"{call.Operation} takes no '{name}'.{Suggest(name, names)}";
        // The page size, which Cognito requires, is given by the client.
        foreach (string name in input.Required.Except(given).Where(name => name != operation.Paginator?.Limit)) yield return $"{call.Operation} needs '{name}'.{Suggest(name, given.Except(names))}";
        foreach (string name in given.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key)) yield return $"{call.Operation} is given '{name}' twice.";
    }

    // What names a call's item differs from row to row: between it and the rows lies no list.
    private static IEnumerable<string> Item(CallSource call)
    {
        if (call.Parent is not { } parent || call.ItemName is not { } name) yield break;

        var owners = name.Paths.Select(path => path.Source ?? parent).ToList();
        var list = parent.Ancestors.TakeWhile(source => !owners.Contains(source)).FirstOrDefault(AnswerShape.IsMany);
        if (owners.Count > 0 && list is not null)
        {
            yield return $"{call.Operation} is made for each of '{list.Name}' and goes by '{name}' of '{owners[0].Name}', which all of them share: "
                + "give it a parameter of the row's own, or name the row with Named(...).";
        }
    }

    private static string Suggest(string name, IEnumerable<string> names)
    {
        var nearest = Suggestions.To(name, names);
        return nearest.Count > 0 ? $" Is it {string.Join(" or ", nearest)}?" : string.Empty;
    }
}
