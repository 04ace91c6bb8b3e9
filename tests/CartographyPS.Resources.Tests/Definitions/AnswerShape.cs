using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Tests.Definitions;

/// <summary>The shapes that API models give to what definitions read.</summary>
internal static class AnswerShape
{
    /// <summary>The shape of a source's rows; null where an expansion makes them, or a path is wrong.</summary>
    public static Shape? Of(Source source) => source switch
    {
        CallSource { IsDownload: true } => null,
        CallSource call => ApiModels.Operation(call.Operation.Service, call.Operation.Name).Output,
        ItemSource { Expansion: null } items => Of(items.Parent!, items.Path) is { } found ? Element(found) : null,
        _ => null,
    };

    /// <summary>The shape of what a path names in a source's rows; null where it cannot be told.</summary>
    public static Shape? Of(Source source, JsonPath path)
    {
        if (Of(source) is not { } row) return null;
        try
        {
            return row.Resolve(path.Text);
        }
        catch (ArgumentException)
        {
            return null;   // A mistake of its own.
        }
    }

    /// <summary>A list's elements; another shape itself.</summary>
    public static Shape Element(Shape shape) => shape.Kind == ShapeKind.List ? shape.Element!.Shape : shape;

    /// <summary>Whether a row of the source above may have several rows of this one.</summary>
    public static bool IsMany(Source source) => source switch
    {
        CallSource { IsDownload: true } => false,
        CallSource call => !call.Paging.IsOneRow && ApiModels.Operation(call.Operation.Service, call.Operation.Name).Paginator is not null,
        ItemSource { Path.Text: ".", Expansion: null } => false,
        ItemSource items => items.Expansion is not null || items.Path.IsList || Of(items.Parent!, items.Path)?.Kind == ShapeKind.List,
        _ => false,
    };
}
