namespace CartographyPS.Engine.Resources.Checks;

/// <summary>Definitions are wrong: a mistake of whoever wrote them, never of what AWS answers.</summary>
/// <param name="mistakes">What is wrong, one sentence or two each.</param>
internal sealed class DefinitionException(IReadOnlyList<string> mistakes) : Exception(string.Join(Environment.NewLine, mistakes))
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
