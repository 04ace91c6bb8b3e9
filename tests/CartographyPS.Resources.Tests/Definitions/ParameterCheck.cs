using System.Collections;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Expressions;

namespace CartographyPS.Resources.Tests.Definitions;

/// <summary>Holds what a call is given to the form that the API model says: members that there are, lists where lists are taken, constants of the kind.</summary>
internal static class ParameterCheck
{
    /// <summary>The mistakes of a call's parameters.</summary>
    public static IEnumerable<string> Mistakes(CallSource call)
    {
        var input = ApiModels.Operation(call.Operation.Service, call.Operation.Name).Input;
        return call.Parameters.SelectMany(parameter =>
            input.Find(parameter.Name) is { } member ? Of($"{call.Operation}({parameter.Name}", parameter.Value, member.Shape) : []);
    }

    private static IEnumerable<string> Of(string path, Value value, Shape shape) => value switch
    {
        ObjectValue members => Members(path, members, shape),
        ListValue list => shape.Kind == ShapeKind.List
            ? list.Elements.SelectMany(element => Of($"{path}[]", element, shape.Element!.Shape))
            : [$"{path}) takes a {shape.Kind}, no list."],
        ConstantValue constant => Constant(path, constant.Given, shape),
        HoursAgoValue => shape.Kind == ShapeKind.Timestamp ? [] : [$"{path}) takes a {shape.Kind}, no moment."],
        _ => [],
    };

    private static IEnumerable<string> Members(string path, ObjectValue members, Shape shape)
    {
        if (shape.Kind == ShapeKind.Document) return [];
        if (shape.Kind == ShapeKind.Map) return members.Members.SelectMany(member => Of($"{path}.{member.Name}", member.Value, shape.Element!.Shape));
        if (shape.Kind != ShapeKind.Structure) return [$"{path}) takes a {shape.Kind}, which has no members."];

        var given = members.Members.Select(member => member.Name).ToList();
        var names = shape.Members.Select(member => member.Name).ToList();
        return given.Except(names).Select(name => $"{path}) takes no '{name}'.{Suggest(name, names)}")
            .Concat(shape.Required.Except(given).Select(name => $"{path}) needs '{name}'."))
            .Concat(given.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => $"{path}) is given '{same.Key}' twice."))
            .Concat(members.Members.SelectMany(member => shape.Find(member.Name) is { } found ? Of($"{path}.{member.Name}", member.Value, found.Shape) : []));
    }

    private static IEnumerable<string> Constant(string path, object constant, Shape shape)
    {
        if (constant is IEnumerable list and not string)
        {
            return shape.Kind == ShapeKind.List
                ? list.Cast<object>().SelectMany(item => Constant($"{path}[]", item, shape.Element!.Shape))
                : [$"{path}) takes a {shape.Kind}, no list."];
        }
        bool fits = shape.Kind switch
        {
            ShapeKind.Boolean => constant is bool,
            ShapeKind.Integer => constant is int or long,
            ShapeKind.Float => constant is int or long or double,
            ShapeKind.Structure or ShapeKind.List or ShapeKind.Map => false,
            ShapeKind.String => constant is string,
            _ => true,
        };
        return fits ? [] : [$"{path}) takes a {shape.Kind}, not '{constant}' ({constant.GetType().Name})."];
    }

    private static string Suggest(string name, IEnumerable<string> names)
    {
        var nearest = Suggestions.To(name, names);
        return nearest.Count > 0 ? $" Is it {string.Join(" or ", nearest)}?" : string.Empty;
    }
}
