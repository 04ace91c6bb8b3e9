namespace CartographyPS.Engine.Resources.Checks;

/// <summary>Definitions are wrong. The cause is in their code, never in a response of AWS.</summary>
/// <param name="mistakes">The mistakes, one or two sentences each.</param>
internal sealed class DefinitionException(IReadOnlyList<string> mistakes) : Exception(string.Join(Environment.NewLine, mistakes))
{
    /// <summary>The mistakes.</summary>
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
