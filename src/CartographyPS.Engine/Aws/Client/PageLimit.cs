using System.Globalization;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>
/// Asks for pages wherever an operation supports them. Without a page size, some operations return their first thousand items and no
/// token (<c>sqs:ListQueues</c>), so that missing items would look like deleted ones; others return everything at once (EC2).
/// </summary>
internal static class PageLimit
{
    /// <summary>Returns the parameters with the largest page size, unless they contain one or name the items.</summary>
    public static IReadOnlyDictionary<string, object?> Asked(OperationModel operation, IReadOnlyDictionary<string, object?> parameters)
    {
        if (operation.Paginator is not { Limit: { } limit, PageSize: { } size } paginator) return parameters;
        if (parameters.ContainsKey(limit) || paginator.NamedBy.Any(parameters.ContainsKey)) return parameters;

        var asked = parameters.ToDictionary(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal);
        asked[limit] = operation.Input.Find(limit)?.Shape.Kind == ShapeKind.String ? size.ToString(CultureInfo.InvariantCulture) : (long)size;
        return asked;
    }
}
