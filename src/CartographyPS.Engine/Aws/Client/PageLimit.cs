using System.Globalization;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>
/// Asks for pages wherever an operation gives them. Some answer a request that names no page size with their first thousand items and
/// no token (<c>sqs:ListQueues</c>), others with everything at once (EC2), so that what is missing could not be told from what is gone.
/// </summary>
internal static class PageLimit
{
    /// <summary>The parameters with the greatest page size, unless they give one or name the items themselves.</summary>
    public static IReadOnlyDictionary<string, object?> Asked(OperationModel operation, IReadOnlyDictionary<string, object?> parameters)
    {
        if (operation.Paginator is not { Limit: { } limit, PageSize: { } size } paginator) return parameters;
        if (parameters.ContainsKey(limit) || paginator.NamedBy.Any(parameters.ContainsKey)) return parameters;

        var asked = parameters.ToDictionary(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal);
        asked[limit] = operation.Input.Find(limit)?.Shape.Kind == ShapeKind.String ? size.ToString(CultureInfo.InvariantCulture) : (long)size;
        return asked;
    }
}
