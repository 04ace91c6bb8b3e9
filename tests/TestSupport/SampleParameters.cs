using CartographyPS.Engine.Aws.Model;

namespace TestSupport;

/// <summary>Parameters that an operation takes, made up from its model.</summary>
internal static class SampleParameters
{
    /// <summary>A value for each parameter that the operation must have.</summary>
    public static Dictionary<string, object?> Of(OperationModel operation) =>
        operation.Input.Required.ToDictionary(name => name, name => (object?)Value(operation.Input.Find(name)!.Shape));

    /// <summary>A value of a form.</summary>
    public static object Value(Shape shape) => shape.Kind switch
    {
        ShapeKind.List => new[] { Value(shape.Element!.Shape) },
        ShapeKind.Map => new Dictionary<string, object?> { ["key"] = Value(shape.Element!.Shape) },
        // Where no member has to be there, the plain ones are: a structure without any is none.
        ShapeKind.Structure => shape.Members.Where(member => shape.Required.Count > 0 ? shape.Required.Contains(member.Name) : IsPlain(member.Shape))
            .ToDictionary(member => member.Name, member => (object?)Value(member.Shape)),
        ShapeKind.Integer or ShapeKind.Float => 50,
        ShapeKind.Boolean => true,
        ShapeKind.Timestamp => DateTimeOffset.UnixEpoch,
        _ => "text",
    };

    private static bool IsPlain(Shape shape) =>
        shape.Kind == ShapeKind.List ? IsPlain(shape.Element!.Shape) : shape.Kind is not (ShapeKind.Structure or ShapeKind.Map);
}
