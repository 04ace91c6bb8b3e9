namespace CartographyPS.Iam.Logic;

/// <summary>
/// What an unknown answer depends on: one thing, or what two other answers do. Two are joined in the same time whatever they hold: policies may
/// leave thousands of statements open.
/// </summary>
internal sealed class DependencyTree
{
    private readonly Dependency? _one;
    private readonly DependencyTree? _left;
    private readonly DependencyTree? _right;

    public DependencyTree(Dependency one) => _one = one;

    public DependencyTree(DependencyTree left, DependencyTree right)
    {
        _left = left;
        _right = right;
    }

    /// <summary>Returns the dependencies, the left ones first, each once.</summary>
    public IReadOnlyList<Dependency> ToList()
    {
        var found = new List<Dependency>();
        var known = new HashSet<Dependency>();

        // A chain of joins is as deep as it is long.
        var open = new Stack<DependencyTree>();
        open.Push(this);
        while (open.Count > 0)
        {
            var tree = open.Pop();
            if (tree._one is { } one)
            {
                if (known.Add(one)) found.Add(one);
                continue;
            }
            open.Push(tree._right!);
            open.Push(tree._left!);
        }
        return found;
    }
}
