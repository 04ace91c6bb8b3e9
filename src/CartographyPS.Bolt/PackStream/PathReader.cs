using CartographyPS.Bolt.Errors;

namespace CartographyPS.Bolt.PackStream;

/// <summary>Assembles a path from its distinct nodes and relationships and the walk over them.</summary>
internal static class PathReader
{
    /// <param name="nodes">The distinct nodes. The path starts at the first.</param>
    /// <param name="relationships">The distinct relationships.</param>
    /// <param name="walk">
    /// Alternately the index of a relationship (from 1, negative when walked against its direction) and of a node (from 0).
    /// </param>
    internal static BoltPath Build(object?[] nodes, object?[] relationships, object?[] walk)
    {
        if (nodes.Length == 0 || walk.Length % 2 != 0) throw Fault.Protocol("a path has no node or an incomplete step");
        var passed = new BoltNode[(walk.Length / 2) + 1];
        var taken = new BoltRelationship[walk.Length / 2];
        passed[0] = Item<BoltNode>(nodes, 0L);
        for (int step = 0; step < taken.Length; step++)
        {
            long number = walk[step * 2] is long index and not 0 and > -int.MaxValue ? index : throw Fault.Protocol("a path has a bad relationship index");
            var relationship = Item<UnboundRelationship>(relationships, Math.Abs(number) - 1);
            var from = passed[step];
            var to = Item<BoltNode>(nodes, walk[(step * 2) + 1]);
            bool hasElementIds = relationship.ElementId is not null;
            taken[step] = number > 0 ? relationship.Between(from, to, hasElementIds) : relationship.Between(to, from, hasElementIds);
            passed[step + 1] = to;
        }
        return new(passed, taken);
    }

    private static T Item<T>(object?[] items, object? index)
        where T : class =>
        index is long at and >= 0 && at < items.Length && items[at] is T item
            ? item
            : throw Fault.Protocol("a path refers to an item that it does not contain");
}
