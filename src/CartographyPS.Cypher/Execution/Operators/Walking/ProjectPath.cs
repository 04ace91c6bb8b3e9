namespace CartographyPS.Cypher.Execution.Operators.Walking;

/// <summary>Makes a path of its bound nodes and edges.</summary>
internal sealed class ProjectPath(Operator input, Binding path, IReadOnlyList<int> elements) : Operator(input)
{
    /// <inheritdoc/>
    public override string Name => "ProjectPath";

    /// <inheritdoc/>
    public override string Details => path.Name;

    /// <inheritdoc/>
    protected override IEnumerable<Frame> Rows(Frame frame)
    {
        foreach (var _ in Children[0].Open(frame))
        {
            frame.Slots[path.Slot] = PathBuilder.Of(frame, elements);
            yield return frame;
        }
    }
}
