using CartographyPS.Engine.Aws.Model;

namespace TestSupport;

/// <summary>Generates parameters of an operation from its model.</summary>
internal static class SampleParameters
{
    /// <summary>Returns a value for each required parameter of the operation.</summary>
    public static Dictionary<string, object?> Of(OperationModel operation) =>
        operation.Input.Required.ToDictionary(name => name, name => (object?)Value(operation.Input.Find(name)!.Shape));

    /// <summary>Returns a value of a shape.</summary>
    public static object Value(Shape shape) => shape.Kind switch
    {
        ShapeKind.List => new[] { Value(shape.Element!.Shape) },
        ShapeKind.Map => new Dictionary<string, object?> { ["key"] = Value(shape.Element!.Shape) },
        // When no member is required, the scalar ones are set: a structure without members counts as absent.
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
